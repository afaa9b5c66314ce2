package dispatch_test

import (
	"bytes"
	"context"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/signalvet/signalvet/dispatch"
)

// namesWith lists the signals of the program whose name has the prefix.
func namesWith(prefix string) (names []string) {
	for s := range dispatch.All() {
		if strings.HasPrefix(s.Name(), prefix) {
			names = append(names, s.Name())
		}
	}
	return names
}

func TestAllListsNamedSignals(t *testing.T) {
	b := dispatch.New[int]("listed b")
	a := dispatch.NewKeyed[string, int]("listed a")
	again := dispatch.New[string]("listed b")
	unnamed := dispatch.New[int]("")
	before := len(slices.Collect(dispatch.All()))
	if got := namesWith("listed"); !slices.Equal(got, []string{"listed a", "listed b", "listed b"}) {
		t.Errorf("All lists %q", got)
	}
	for s := range dispatch.All() {
		if s == dispatch.AnySignal(unnamed) {
			t.Errorf("All lists an unnamed signal among %d", before)
		}
		break
	}
	runtime.KeepAlive([]any{a, b, again})
}

func TestAllKeepsNothingAlive(t *testing.T) {
	for range 100 {
		dispatch.New[int]("dropped").Connect("r", failing)
	}
	runtime.GC()
	if n := len(namesWith("dropped")); n > 10 { // the stack may hold the last ones
		t.Errorf("%d dropped signals live", n)
	}
}

func TestPackageFreeze(t *testing.T) {
	early := dispatch.NewKeyed[string, int]("early")
	dispatch.Freeze()
	_, err := early.TryConnect("r", (&trace{}).keyed(""))
	wantText(t, err, `dispatch: uid "r" of early is connected too late (at registry_test.go:N), early is frozen (at registry_test.go:N)`)
	late := dispatch.New[int]("late")
	if _, err := late.TryConnect("r", failing); err != nil {
		t.Errorf("a later signal is frozen: %v", err)
	}
}

func TestPackageObserve(t *testing.T) {
	var w witness
	before := dispatch.New[int]("before")
	dispatch.Observe(&w)
	defer dispatch.Observe(nil)
	after := dispatch.NewKeyed[string, int]("after")
	noError(t, before.Send(t.Context(), 1))
	noError(t, after.From("a").Send(t.Context(), 1))
	got := w.take()
	if !strings.Contains(got, "<Send before 0|") || !strings.Contains(got, "<Send after 0|") {
		t.Errorf("observed %s", got)
	}
	dispatch.Observe(nil)
	noError(t, before.Send(t.Context(), 1))
	noError(t, after.From("a").Send(t.Context(), 1))
	w.wants(t, "")
}

func TestReceiversAreListedInOrder(t *testing.T) {
	var s dispatch.Keyed[string, int]
	r := (&trace{}).keyed("")
	s.From("a").Connect("2", r)
	s.Connect("3", r)
	s.From("b").Connect("4", r)
	s.Connect("1", r, dispatch.Priority(-1))
	var uids string
	for conn := range s.Receivers() {
		uids += conn.UID()
		s.Disconnect("3") // the list is that of the beginning
	}
	if uids != "1234" {
		t.Errorf("receivers %s", uids)
	}
	for conn := range s.Receivers() {
		uids = conn.UID()
		break
	}
	if uids != "1" {
		t.Errorf("first receiver %s", uids)
	}
}

func TestDump(t *testing.T) {
	s := dispatch.NewKeyed[string, int]("dumped")
	s.Connect("audit", sold, dispatch.Priority(-1), dispatch.Once())
	s.From("shop").Connect("bill", sold, dispatch.Until(t.Context()), dispatch.InBackground(dispatch.NewQueue(1, 1)))
	s.Freeze()
	var all bytes.Buffer
	noError(t, dispatch.Dump(&all))
	got := regexp.MustCompile(`\S*/`).ReplaceAllString(all.String(), "")
	got = regexp.MustCompile(`go:\d+`).ReplaceAllString(got, "go:N")
	want := `dumped (dispatch.Keyed[string,int]), frozen at registry_test.go:N
	audit: dispatch_test.sold, connected at registry_test.go:N (priority -1, once)
	bill from shop: dispatch_test.sold, connected at registry_test.go:N (until a context ends, in background)
`
	if !strings.Contains(got, want) {
		t.Errorf("dump:\n%s\nwant in it:\n%s", got, want)
	}
	wantError(t, dispatch.Dump(brokenWriter{}), errBroken)
	runtime.KeepAlive(s)
}

func sold(context.Context, string, int) error { return nil }

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }
