package signals

import (
	"context"
	"errors"
	"net/http"

	"github.com/signalvet/signalvet/dispatch"
)

// CORSQuestion asks whether a request from another origin is welcome. It is
// asked of one receiver after the other, never of two at once.
type CORSQuestion struct {
	Request *http.Request
	allowed bool
}

// Allow answers yes. Nobody can take that back.
func (q *CORSQuestion) Allow() { q.allowed = true }

// CheckRequestEnabled is the signal of django-cors-headers. The request is
// allowed when any receiver says so.
var CheckRequestEnabled = dispatch.New[*CORSQuestion]("cors.check_request_enabled")

// CORSAllowed reports whether any receiver of CheckRequestEnabled allows r. It
// asks no further after the first yes. A receiver that fails without a yes counts as a no;
// the errors met on the way are returned joined, also beside a yes.
func CORSAllowed(ctx context.Context, r *http.Request) (bool, error) {
	question := &CORSQuestion{Request: r}
	var failed []error
	for _, err := range CheckRequestEnabled.Deliver(ctx, question) {
		if err != nil {
			failed = append(failed, err)
		}
		if question.allowed {
			break // one yes decides: the other receivers are not asked
		}
	}
	return question.allowed, errors.Join(failed...)
}
