package plugin

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"syscall"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend/httpclient"
)

// text is what a person reads, in both languages of the product.
type text struct{ de, en string }

// in picks a language. Alert rules, shared dashboards and health checks do not say which: they get both, German first.
func (t text) in(language string) string {
	switch {
	case language == "de", t.de == t.en:
		return t.de
	case language == "en":
		return t.en
	default:
		return t.de + " · " + t.en
	}
}

// failure says why the hub gave no answer: what failed, why, what to do. Its cause always lies outside the plugin.
type failure struct {
	text
	// status is the HTTP status that Grafana passes on.
	status int
}

func badAddress(address string) *failure {
	return &failure{text{
		de: fmt.Sprintf("Die Adresse des Hubs „%s“ ist unvollständig. Tragen Sie sie in der Datenquelle mit http:// oder https:// ein, zum Beispiel http://hub:4000.", address),
		en: fmt.Sprintf("The address of the hub %q is incomplete. Enter it in the data source with http:// or https://, for example http://hub:4000.", address),
	}, http.StatusBadRequest}
}

func noQuery(refID string) *failure {
	return &failure{text{
		de: fmt.Sprintf("Die Abfrage %s ist keine: Gespeichert ist etwas anderes als ein JSON-Objekt. Löschen Sie sie und legen Sie sie neu an.", refID),
		en: fmt.Sprintf("Query %s is none: what was saved is no JSON object. Delete it and add it anew.", refID),
	}, http.StatusBadRequest}
}

func noAnswer(address string, err error, timeout time.Duration) *failure {
	why := reason(err, timeout)
	return &failure{text{
		de: fmt.Sprintf("Der Hub unter %s antwortet nicht: %s. Prüfen Sie die Adresse und ob der Hub läuft.", address, why.de),
		en: fmt.Sprintf("The hub at %s does not answer: %s. Check the address and whether the hub is running.", address, why.en),
	}, http.StatusBadGateway}
}

// reason finds the words for an error of Go's network stack.
func reason(err error, timeout time.Duration) text {
	// The outermost layer only repeats method and address, and hides whether it was a timeout.
	if wrapped, ok := errors.AsType[*url.Error](err); ok {
		err = wrapped.Err
	}
	var (
		network     net.Error
		unknownHost *net.DNSError
		certificate *tls.CertificateVerificationError
		plain       tls.RecordHeaderError
	)
	switch {
	case errors.As(err, &unknownHost) && unknownHost.IsNotFound:
		return text{"der Rechnername " + unknownHost.Name + " ist unbekannt", "the host name " + unknownHost.Name + " is unknown"}
	case errors.Is(err, context.Canceled):
		return text{"die Anfrage wurde abgebrochen", "the request was cancelled"}
	case errors.As(err, &network) && network.Timeout():
		return text{fmt.Sprintf("keine Antwort innerhalb von %s", timeout), fmt.Sprintf("no answer within %s", timeout)}
	case errors.Is(err, syscall.ECONNREFUSED):
		return text{"die Verbindung wurde abgelehnt", "the connection was refused"}
	case errors.As(err, &certificate):
		return text{"seinem Zertifikat wird nicht vertraut", "its certificate is not trusted"}
	case errors.As(err, &plain), errors.Is(err, http.ErrSchemeMismatch):
		return text{"er spricht http, nicht https", "it speaks http, not https"}
	case errors.Is(err, httpclient.ErrResponseBodyTooLarge):
		return text{"seine Antwort ist zu groß", "its answer is too large"}
	default:
		return text{err.Error(), err.Error()}
	}
}

func notTheHub(address string) *failure {
	return &failure{text{
		de: fmt.Sprintf("Unter %s antwortet etwas anderes als der Smart Region Hub. Prüfen Sie Adresse, Port und Pfad.", address),
		en: fmt.Sprintf("Something other than the Smart Region Hub answers at %s. Check address, port and path.", address),
	}, http.StatusBadGateway}
}

func grafanaItself(address string) *failure {
	return &failure{text{
		de: fmt.Sprintf("Unter dieser Adresse antwortet Grafana selbst, nicht der Hub: %s. Tragen Sie die Adresse des Hubs ein, wie der Grafana-Server sie sieht, zum Beispiel http://hub:4000.", address),
		en: fmt.Sprintf("Grafana itself answers at this address, not the hub: %s. Enter the address of the hub as the Grafana server sees it, for example http://hub:4000.", address),
	}, http.StatusBadGateway}
}

// unauthorized is passed on as 502: at a 401 Grafana's front end would ask the reader to sign in again.
func unauthorized(tokenSent bool) *failure {
	if tokenSent {
		return &failure{text{
			de: "Der Hub weist das Token zurück. Tragen Sie in der Datenquelle das Token ein, das im Hub unter server.token steht.",
			en: "The hub rejects the token. Enter in the data source the token that the hub has as server.token.",
		}, http.StatusBadGateway}
	}
	return &failure{text{
		de: "Der Hub verlangt ein Token. Tragen Sie es in der Datenquelle ein.",
		en: "The hub asks for a token. Enter it in the data source.",
	}, http.StatusBadGateway}
}

// refused passes on what the hub itself says, in the words it chose.
func refused(status int, words string) *failure {
	if words != "" {
		return &failure{text{words, words}, status}
	}
	return &failure{text{
		de: fmt.Sprintf("Der Hub meldet einen Fehler (HTTP %d). Näheres steht in seinem Protokoll.", status),
		en: fmt.Sprintf("The hub reports an error (HTTP %d). Its log says more.", status),
	}, status}
}
