// Package browser_test looks at the page of a catalogue in a real browser. It
// is a module of its own, so that nobody else needs what drives the browser:
//
//	signalvet catalogue -o page.html ./...
//	go test -page page.html
package browser_test

import (
	"context"
	"flag"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

var (
	page     = flag.String("page", "", "the `file` of the page; its module has a signal with a finding and one without")
	pictures = flag.String("pictures", "", "write pictures of the page into this `folder`")
)

// patience is what a hung browser may cost.
const patience = 2 * time.Minute

// screen is what a reader has in front of him.
type screen struct {
	name          string
	width, height int64
	scheme        string
}

var screens = []screen{
	{"desktop-light", 1280, 900, "light"},
	{"desktop-dark", 1280, 900, "dark"},
	{"phone-light", 390, 844, "light"},
	{"phone-dark", 390, 844, "dark"},
}

// tab is a browser that shows the page, with what it complained about.
type tab struct {
	*testing.T
	browser context.Context

	mu         sync.Mutex
	complaints []string
	requests   []string
}

// open shows the page on a screen. A browser ends with its test.
func open(t *testing.T, on screen) *tab {
	t.Helper()
	file, err := filepath.Abs(*page)
	if err != nil || *page == "" {
		t.Fatalf("-page names no file: %v", err)
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox)
	allocated, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	started, cancel := chromedp.NewContext(allocated)
	t.Cleanup(cancel)
	shown := &tab{T: t}
	if err := chromedp.Listen(started, shown.hear); err != nil { // starts the browser
		t.Fatal(err)
	}
	shown.browser, cancel = context.WithTimeout(started, patience)
	t.Cleanup(cancel)
	call(shown, network.Enable, network.EnableParams{})
	call(shown, log.Enable, cdp.Empty{})
	call(shown, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: on.scheme}},
	})
	shown.do(
		chromedp.EmulateViewport(on.width, on.height),
		chromedp.Navigate((&url.URL{Scheme: "file", Path: filepath.ToSlash(file)}).String()),
		chromedp.WaitReady("#graph canvas"),
	)
	return shown
}

func call[P, R any](t *tab, command cdp.Command[P, R], params P) {
	t.Helper()
	if _, err := chromedp.Call(t.browser, command, params); err != nil {
		t.Fatal(err)
	}
}

// hear keeps what the browser says of the page.
func (t *tab) hear(event any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	switch event := event.(type) {
	case *runtime.EventConsoleAPICalled:
		if event.Type == runtime.ConsoleAPICalledTypeError || event.Type == runtime.ConsoleAPICalledTypeWarning {
			t.complaints = append(t.complaints, string(event.Type)+": "+string(event.Args[0].Value))
		}
	case *runtime.EventExceptionThrown:
		t.complaints = append(t.complaints, event.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		t.complaints = append(t.complaints, event.Entry.Text)
	case *network.EventRequestWillBeSent:
		t.requests = append(t.requests, event.Request.URL)
	}
}

func (t *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(t.browser, steps...); err != nil {
		t.Fatal(err)
	}
}

// script runs a text in the page's own language.
func (t *tab) script(text string) {
	t.Helper()
	t.do(chromedp.Evaluate[chromedp.Void](text))
}

// value is what an expression of the page's own language gives.
func value[T any](t *tab, expression string) T {
	t.Helper()
	got, err := chromedp.Run(t.browser, chromedp.Evaluate[T](expression))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return got
}

// is compares the value of an expression.
func is[T comparable](t *tab, expression string, want T) {
	t.Helper()
	if got := value[T](t, expression); got != want {
		t.Errorf("%s is %v, want %v", expression, got, want)
	}
}

const (
	visible = `document.querySelectorAll("article:not([hidden])").length`
	all     = `document.querySelectorAll("article").length`
	zoom    = `signalGraph.zoom()`
)

func TestLoadsQuietlyAndAlone(t *testing.T) {
	for _, on := range screens {
		t.Run(on.name, func(t *testing.T) {
			shown := open(t, on)
			is(shown, `document.documentElement.scrollWidth <= innerWidth`, true)
			is(shown, `signalGraph.nodes().length > 0`, true)
			shown.picture(on.name)
			shown.mu.Lock()
			defer shown.mu.Unlock()
			for _, complaint := range shown.complaints {
				t.Errorf("the browser complains: %s", complaint)
			}
			if len(shown.requests) != 1 {
				t.Errorf("the page asks for more than itself: %q", shown.requests)
			}
		})
	}
}

// picture writes what the screen shows.
func (t *tab) picture(name string) {
	if *pictures == "" {
		return // nobody wants to see it
	}
	image, err := chromedp.Run(t.browser, chromedp.CaptureScreenshot())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(*pictures, name+".png"), image, 0o666); err != nil {
		t.Error(err)
	}
}

func TestColorsFollowTheReader(t *testing.T) {
	const ground = `getComputedStyle(document.body).backgroundColor`
	const label = `signalGraph.nodes().first().style("color")`
	light, dark := open(t, screens[0]), open(t, screens[1])
	for _, expression := range []string{ground, label} {
		if color := value[string](light, expression); color == value[string](dark, expression) {
			t.Errorf("%s is %s in the light and in the dark", expression, color)
		}
	}
}
