package plugin

import (
	"encoding/json"
	"os"
	"reflect"
	"testing"
)

func TestMigrate(t *testing.T) {
	vectors, err := os.ReadFile("../../testdata/migrations.json")
	if err != nil {
		t.Fatal(err)
	}
	var tests []struct {
		Name            string
		Saved, Migrated map[string]any
	}
	if err := json.Unmarshal(vectors, &tests); err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		t.Run(test.Name, func(t *testing.T) {
			migrate(test.Saved)
			if !reflect.DeepEqual(test.Saved, test.Migrated) {
				t.Errorf("got %v, want %v", test.Saved, test.Migrated)
			}
		})
	}
}
