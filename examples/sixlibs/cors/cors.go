// Package cors answers requests from other origins. Its rules are receivers of
// signals.CheckRequestEnabled, so that any package may add one.
package cors

import (
	"context"
	"log/slog"
	"net/http"
	"net/url"
	"strings"

	"github.com/signalvet/signalvet/examples/sixlibs/signals"
)

const (
	partnersUID = "cors/partners"
	publicUID   = "cors/public-paths"
)

// Rules say which requests from other origins are welcome.
type Rules struct {
	Partners   []string // hosts whose pages may ask for everything
	PublicPath string   // a prefix of paths that everybody may ask for
}

// Connect puts the rules into force. Call it once, at start-up.
func (rules Rules) Connect() {
	signals.CheckRequestEnabled.Connect(partnersUID, rules.allowPartners)
	signals.CheckRequestEnabled.Connect(publicUID, rules.allowPublicPaths)
}

// Disconnect ends what Connect began.
func (Rules) Disconnect() {
	signals.CheckRequestEnabled.Disconnect(publicUID)
	signals.CheckRequestEnabled.Disconnect(partnersUID)
}

func (rules Rules) allowPartners(_ context.Context, question *signals.CORSQuestion) error {
	origin, err := url.Parse(question.Request.Header.Get("Origin"))
	if err != nil {
		return err
	}
	for _, partner := range rules.Partners {
		if origin.Scheme == "https" && origin.Host == partner {
			question.Allow()
		}
	}
	return nil
}

func (rules Rules) allowPublicPaths(_ context.Context, question *signals.CORSQuestion) error {
	if rules.PublicPath != "" && strings.HasPrefix(question.Request.URL.Path, rules.PublicPath) {
		question.Allow()
	}
	return nil
}

// Handler lets requests from welcome origins read the answers of next. It
// never forbids a request: browsers do, when the header is missing.
func Handler(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Vary", "Origin")
		if origin := r.Header.Get("Origin"); origin != "" && welcome(r) {
			w.Header().Set("Access-Control-Allow-Origin", origin)
		}
		next.ServeHTTP(w, r)
	})
}

// welcome asks the rules, and logs those that failed to answer.
func welcome(r *http.Request) bool {
	allowed, err := signals.CORSAllowed(r.Context(), r)
	if err != nil {
		slog.WarnContext(r.Context(), "a CORS rule failed", "err", err)
	}
	return allowed
}
