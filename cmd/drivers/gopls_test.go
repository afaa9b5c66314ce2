//go:build drivers

package drivers

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

// goplsRelease is a gopls that signalvet builds, with the Go that it needs.
type goplsRelease struct {
	name  string
	env   func() ([]string, error) // puts that Go in front
	build func() (string, error)
}

// goplsReleases are the newest for the Go at hand, and the newest of all.
var goplsReleases = []*goplsRelease{
	newGopls("for the Go at hand", func() ([]string, error) { return nil, nil }),
	newGopls("v0.24.0", withNextGo, "-version", "v0.24.0"),
}

func newGopls(name string, env func() ([]string, error), flags ...string) *goplsRelease {
	return &goplsRelease{name: name, env: env, build: sync.OnceValues(func() (string, error) {
		tool, err := signalvet()
		if err != nil {
			return "", err
		}
		variables, err := env()
		if err != nil {
			return "", err
		}
		words, target := filepath.Join(workshop, "words.yaml"), filepath.Join(workshop, "gopls "+name)
		if err := os.WriteFile(words, []byte(emitterWords), 0o666); err != nil {
			return "", err
		}
		return target, step{workshop, variables, append([]string{tool, "gopls", "-vocabulary", words, "-o", target}, flags...)}.run()
	})}
}

// withNextGo is the environment of a machine that has a newer Go.
func withNextGo() ([]string, error) {
	got, err := run(workshop, []string{"GOTOOLCHAIN=" + nextGo}, "go", "env", "GOROOT")
	bin := filepath.Join(strings.TrimSpace(got.stdout), "bin")
	return []string{"GOTOOLCHAIN=local", "PATH=" + bin + string(filepath.ListSeparator) + os.Getenv("PATH")}, err
}

// editor starts the gopls on a folder.
func (r *goplsRelease) editor(t *testing.T, folder string, settings map[string]any) *editor {
	t.Helper()
	env, err := r.env()
	if err != nil {
		t.Fatal(err)
	}
	return edit(t, built(t, r.build), folder, env, settings)
}

// program has two findings; the first has a fix and a related place.
const program = `-- main.go --
package main

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var orders = dispatch.New[string]("orders")

func audit(context.Context, string) error { return nil }

func main() {
	_ = orders.Send(context.Background(), "first")
	orders.Connect("audit-log", audit)
	orders.Disconnect("audit_log")
}
`

const (
	lateMessage = "receiver audit is connected after orders is sent (it misses that send)"
	uidMessage  = `no connection of orders has uid "audit_log"; did you mean "audit-log"?`
)

func TestDriverGopls(t *testing.T) {
	for _, release := range goplsReleases {
		t.Run(release.name, func(t *testing.T) {
			dir := dispatching(t, program)
			path := filepath.Join(dir, "main.go")
			text := read(t, path)
			e := release.editor(t, dir, nil)
			e.open(path, text)
			late := bySource(e.await(path, func(all []diagnostic) bool { return len(bySource(all, "lateconnect")) > 0 }), "lateconnect")
			expectLate(t, path, late)

			fixed := e.applyFix(path, text, late[0])
			if want := strings.Index(fixed, "orders.Connect("); want < 0 || want > strings.Index(fixed, "orders.Send(") {
				t.Errorf("the fix makes\n%s", fixed)
			}
			e.change(path, fixed)
			e.await(path, func(all []diagnostic) bool {
				return len(bySource(all, "lateconnect")) == 0 && len(bySource(all, "uidmatch")) == 1
			})
			if read(t, path) != text {
				t.Error("the file is saved")
			}
		})
	}
}

func expectLate(t *testing.T, path string, late []diagnostic) {
	t.Helper()
	if len(late) != 1 {
		t.Fatalf("%d diagnostics of lateconnect: %v", len(late), late)
	}
	got := late[0]
	if got.Message != lateMessage || got.Range.Start != (position{14, 1}) || got.Severity != 2 {
		t.Errorf("the diagnostic is %+v", got)
	}
	if want := "https://" + module + "/blob/main/docs/checks/lateconnect.md"; got.CodeDescription.Href != want {
		t.Errorf("the link is %q, want %s", got.CodeDescription.Href, want)
	}
	related := got.RelatedInformation
	if len(related) != 1 || related[0].Location.URI != uri(path) || related[0].Location.Range.Start.Line != 13 || !strings.Contains(related[0].Message, "sent") {
		t.Errorf("the related places are %+v", related)
	}
}

// applyFix asks for the quick fix of a diagnostic and returns the text after it.
func (e *editor) applyFix(path, text string, found diagnostic) string {
	e.t.Helper()
	var actions []struct {
		Title, Kind string
		Diagnostics []diagnostic
		Edit        struct {
			DocumentChanges []struct {
				Edits []struct {
					Range   span
					NewText string
				}
			}
		}
	}
	e.call("textDocument/codeAction", map[string]any{
		"textDocument": map[string]any{"uri": uri(path)}, "range": found.Range,
		"context": map[string]any{"diagnostics": []diagnostic{found}, "only": []string{"quickfix"}},
	}, &actions)
	for _, action := range actions {
		if len(action.Diagnostics) == 0 || action.Diagnostics[0].Source != found.Source || len(action.Edit.DocumentChanges) == 0 {
			continue // of another analyzer
		}
		edits := action.Edit.DocumentChanges[0].Edits
		for i := len(edits) - 1; i >= 0; i-- { // they are sorted
			text = text[:offset(text, edits[i].Range.Start)] + edits[i].NewText + text[offset(text, edits[i].Range.End):]
		}
		return text
	}
	e.t.Fatalf("no quick fix of %s among %+v", found.Source, actions)
	return ""
}

// offset is the byte of a position.
func offset(text string, at position) int {
	start := 0
	for range at.Line {
		start += strings.IndexByte(text[start:], '\n') + 1
	}
	return start + byteColumn(text[start:], at.Character)
}

// byteColumn turns a column in UTF-16 into one in bytes, both from zero.
func byteColumn(line string, units int) int {
	column := 0
	for units > 0 && column < len(line) {
		r, size := utf8.DecodeRuneInString(line[column:])
		units -= max(1, utf16.RuneLen(r))
		column += size
	}
	return column
}

// TestDriverGoplsSettings switches a check off in the editor's settings.
func TestDriverGoplsSettings(t *testing.T) {
	dir := dispatching(t, program)
	path := filepath.Join(dir, "main.go")
	e := goplsReleases[0].editor(t, dir, map[string]any{"analyses": map[string]any{"lateconnect": false}})
	e.open(path, read(t, path))
	all := e.await(path, func(all []diagnostic) bool { return len(bySource(all, "uidmatch")) > 0 })
	if found := bySource(all, "lateconnect"); len(found) > 0 {
		t.Errorf("lateconnect is off and says %v", found)
	}
	if found := bySource(all, "uidmatch"); found[0].Message != uidMessage {
		t.Errorf("uidmatch says %s", found[0].Message)
	}
}

// emitterWords are the words of a dispatcher that nobody knows; emitter is that
// dispatcher, and a program that is late.
const (
	emitterWords = `packages: [example.com/m/emitter]
words:
  On: {role: connect, topic: arg0, receiver: arg1}
  Emit: {role: send, topic: arg0}
`
	emitter = `-- emitter/emitter.go --
// Package emitter keeps its receivers elsewhere.
package emitter

// On connects a receiver.
func On(topic string, receiver func()) {}

// Emit sends.
func Emit(topic string) {}
-- main.go --
package main

import "example.com/m/emitter"

func main() {
	emitter.Emit("ready")
	emitter.On("ready", func() {})
}
`
)

// TestDriverGoplsVocabulary has the words of a project built in.
func TestDriverGoplsVocabulary(t *testing.T) {
	dir := dispatching(t, emitter)
	e := goplsReleases[0].editor(t, dir, nil)
	found := bySource(e.pull(filepath.Join(dir, "main.go")), "lateconnect")
	if len(found) != 1 || found[0].Range.Start.Line != 6 {
		t.Errorf("lateconnect says %v, want one finding in the line of On", found)
	}
}
