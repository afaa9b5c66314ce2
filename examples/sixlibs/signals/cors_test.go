package signals

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/signalvet/signalvet/dispatch"
)

var errNoAnswer = errors.New("no answer")

// The receivers of the test; each notes that it was asked.
func voter(asked *[]string, name string, yes bool, err error) dispatch.Receiver[*CORSQuestion] {
	return func(_ context.Context, question *CORSQuestion) error {
		*asked = append(*asked, name)
		if yes {
			question.Allow()
		}
		return err
	}
}

// panicker asks to be asked, and cannot answer.
func panicker(asked *[]string) dispatch.Receiver[*CORSQuestion] {
	return func(context.Context, *CORSQuestion) error {
		*asked = append(*asked, "panics")
		panic("no answer")
	}
}

func connect(t *testing.T, uid string, receiver dispatch.Receiver[*CORSQuestion]) {
	t.Helper()
	CheckRequestEnabled.Connect(uid, receiver)
	t.Cleanup(func() { CheckRequestEnabled.Disconnect(uid) })
}

func question() *http.Request { return httptest.NewRequest(http.MethodGet, "/", nil) }

func TestNobodyToAskMeansNo(t *testing.T) {
	if allowed, err := CORSAllowed(t.Context(), question()); allowed || err != nil {
		t.Errorf("CORSAllowed = %t, %v without receivers, want false, nil", allowed, err)
	}
}

func TestOneYesDecidesAndEndsTheAsking(t *testing.T) {
	var asked []string
	connect(t, "no", voter(&asked, "no", false, nil))
	connect(t, "yes", voter(&asked, "yes", true, nil))
	connect(t, "never asked", voter(&asked, "never asked", false, nil))

	if allowed, err := CORSAllowed(t.Context(), question()); !allowed || err != nil {
		t.Errorf("CORSAllowed = %t, %v, want true, nil", allowed, err)
	}
	if len(asked) != 2 || asked[0] != "no" || asked[1] != "yes" {
		t.Errorf("asked %q, want no and yes only", asked)
	}
}

func TestFailureIsANoAndIsReported(t *testing.T) {
	var asked []string
	connect(t, "fails", voter(&asked, "fails", false, errNoAnswer))
	connect(t, "panics", panicker(&asked))
	connect(t, "no", voter(&asked, "no", false, nil))

	allowed, err := CORSAllowed(t.Context(), question())
	if allowed || !errors.Is(err, errNoAnswer) {
		t.Errorf("CORSAllowed = %t, %v, want false and the receiver's error", allowed, err)
	}
	if panicked := (*dispatch.PanicError)(nil); !errors.As(err, &panicked) {
		t.Errorf("CORSAllowed reports %v, want the panic among the errors", err)
	}
	if len(asked) != 3 {
		t.Errorf("asked %q, want all three", asked)
	}
}

func TestYesCountsInSpiteOfAnEarlierFailure(t *testing.T) {
	var asked []string
	connect(t, "fails", voter(&asked, "fails", false, errNoAnswer))
	connect(t, "yes", voter(&asked, "yes", true, nil))

	if allowed, err := CORSAllowed(t.Context(), question()); !allowed || !errors.Is(err, errNoAnswer) {
		t.Errorf("CORSAllowed = %t, %v, want true and the receiver's error", allowed, err)
	}
}
