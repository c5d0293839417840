//go:build mage

// Builds the back end with the build of Grafana's plugin SDK, which also writes the manifest of the Go sources.
//
//	go tool mage                   for every system of a release
//	go tool mage build:backend     for this machine
//	go tool mage -l                what else there is
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/magefile/mage/mg"
	"github.com/magefile/mage/sh"

	// mage:import
	build "github.com/grafana/grafana-plugin-sdk-go/build"
	"github.com/grafana/grafana-plugin-sdk-go/build/buildinfo"
)

// Default is what mage runs when it is told nothing else.
var Default = Release

func init() {
	if err := build.SetBeforeBuildCallback(reproducible); err != nil {
		panic(err)
	}
}

// Release builds for the systems that Grafana runs on, one after another: all at once take more memory than a small
// machine has. With RELEASE_SYSTEMS, a list with commas, for these alone: so does whoever only tries a release.
func Release() {
	for _, system := range []struct {
		name  string
		build func(build.Build) error
	}{
		{"linux_amd64", build.Build.Linux},
		{"linux_arm64", build.Build.LinuxARM64},
		{"darwin_amd64", build.Build.Darwin},
		{"darwin_arm64", build.Build.DarwinARM64},
		{"windows_amd64", build.Build.Windows},
	} {
		if wanted := os.Getenv("RELEASE_SYSTEMS"); wanted == "" || slices.Contains(strings.Split(wanted, ","), system.name) {
			mg.SerialDeps(system.build)
		}
	}
}

// reproducible makes the same bytes on any day, in any folder and from any commit: the SDK would write down the moment,
// and Go the folder and the commit.
func reproducible(cfg build.Config) (build.Config, error) {
	info, err := buildInfo()
	if err != nil {
		return cfg, err
	}
	cfg.CustomVars = map[string]string{"github.com/grafana/grafana-plugin-sdk-go/build/buildinfo.buildInfoJSON": info}
	flags, err := sh.Output("go", "env", "GOFLAGS")
	if err != nil {
		return cfg, err
	}
	// There is no environment where the SDK only asks where its manifest goes.
	if cfg.Env != nil {
		cfg.Env["GOFLAGS"] = flags + " -trimpath -buildvcs=false"
	}
	return cfg, nil
}

// buildInfo is what the SDK tells the hub of the plugin in its User-Agent.
func buildInfo() (string, error) {
	var plugin struct{ ID string }
	if err := readJSON("src/plugin.json", &plugin); err != nil {
		return "", err
	}
	var npm struct{ Version string }
	if err := readJSON("package.json", &npm); err != nil {
		return "", err
	}
	info, err := json.Marshal(buildinfo.Info{PluginID: plugin.ID, Version: npm.Version})
	return string(info), err
}

func readJSON(file string, into any) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(content, into); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}
