//go:build drivers

package drivers

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/textproto"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// patience is how long a server may take for all that a test asks: a server
// that hangs must not hang the tests.
const patience = 10 * time.Minute

// editor is the client of a language server, as an editor is. It belongs to
// the goroutine of its test.
type editor struct {
	t         *testing.T
	folder    string
	in        io.WriteCloser
	out       *textproto.Reader
	calls     int
	settings  map[string]any
	published map[string][]diagnostic // by the URI of the file
}

type position struct {
	Line      int `json:"line"`
	Character int `json:"character"` // in UTF-16
}

type span struct {
	Start position `json:"start"`
	End   position `json:"end"`
}

type location struct {
	URI   string `json:"uri"`
	Range span   `json:"range"`
}

type diagnostic struct {
	Range           span   `json:"range"`
	Severity        int    `json:"severity"`
	Source          string `json:"source"`
	Message         string `json:"message"`
	CodeDescription struct {
		Href string `json:"href"`
	} `json:"codeDescription"`
	RelatedInformation []struct {
		Location location `json:"location"`
		Message  string   `json:"message"`
	} `json:"relatedInformation"`
	original json.RawMessage
}

func (d *diagnostic) UnmarshalJSON(text []byte) error {
	type plain diagnostic
	d.original = append(json.RawMessage(nil), text...)
	return json.Unmarshal(text, (*plain)(d))
}

// MarshalJSON returns what the server sent, as an editor would.
func (d diagnostic) MarshalJSON() ([]byte, error) { return d.original, nil }

// message is a request, an answer or a notification.
type message struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id,omitempty"`
	Method  string          `json:"method,omitempty"`
	Params  json.RawMessage `json:"params,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   json.RawMessage `json:"error,omitempty"`
}

// edit starts a gopls on a folder and ends it with the test.
func edit(t *testing.T, gopls, folder string, env []string, settings map[string]any) *editor {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	t.Cleanup(cancel)
	server := exec.CommandContext(ctx, gopls)
	server.Dir, server.Stderr = folder, os.Stderr
	server.Env = append(append(os.Environ(), "GOWORK=off", "GOFLAGS=", "GOPLSCACHE="+filepath.Join(workshop, "gopls-cache")), env...)
	in, err := server.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	e := &editor{t: t, folder: folder, in: in, out: textproto.NewReader(bufio.NewReader(out)), settings: settings, published: map[string][]diagnostic{}}
	t.Cleanup(func() {
		e.call("shutdown", nil, nil)
		e.notify("exit", nil)
		server.Wait() // its status says nothing about the checks
	})
	e.initialize()
	return e
}

func (e *editor) initialize() {
	e.t.Helper()
	capabilities := `{
		"workspace": {"configuration": true, "workspaceFolders": true},
		"textDocument": {
			"publishDiagnostics": {"relatedInformation": true, "codeDescriptionSupport": true},
			"codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}
		}
	}`
	e.call("initialize", map[string]any{
		"processId": os.Getpid(), "rootUri": uri(e.folder), "capabilities": json.RawMessage(capabilities),
		"initializationOptions": e.settings,
		"workspaceFolders":      []any{map[string]any{"uri": uri(e.folder), "name": "m"}},
	}, nil)
	e.notify("initialized", map[string]any{})
}

func uri(path ...string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(filepath.Join(path...))}).String()
}

// call asks the server and waits for its answer.
func (e *editor) call(method string, params, result any) {
	e.t.Helper()
	e.calls++
	id := json.RawMessage(strconv.Itoa(e.calls))
	e.send(message{ID: id, Method: method, Params: e.encode(params)})
	for {
		answer := e.receive()
		if answer.Method != "" || string(answer.ID) != string(id) {
			continue // not the answer
		}
		if answer.Error != nil {
			e.t.Fatalf("%s: %s", method, answer.Error)
		}
		if result != nil {
			if err := json.Unmarshal(answer.Result, result); err != nil {
				e.t.Fatalf("%s: %v in %s", method, err, answer.Result)
			}
		}
		return
	}
}

func (e *editor) notify(method string, params any) {
	e.t.Helper()
	e.send(message{Method: method, Params: e.encode(params)})
}

func (e *editor) encode(value any) json.RawMessage {
	e.t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		e.t.Fatal(err)
	}
	return text
}

func (e *editor) send(m message) {
	e.t.Helper()
	m.Version = "2.0"
	text := e.encode(m)
	if _, err := fmt.Fprintf(e.in, "Content-Length: %d\r\n\r\n%s", len(text), text); err != nil {
		e.t.Fatal(err)
	}
}

// receive reads a message, and does with it what an editor does with those
// that it did not ask for.
func (e *editor) receive() message {
	e.t.Helper()
	header, err := e.out.ReadMIMEHeader()
	if err != nil {
		e.t.Fatalf("the server is silent: %v", err)
	}
	length, err := strconv.Atoi(header.Get("Content-Length"))
	if err != nil {
		e.t.Fatal(err)
	}
	text := make([]byte, length)
	if _, err := io.ReadFull(e.out.R, text); err != nil {
		e.t.Fatal(err)
	}
	var m message
	if err := json.Unmarshal(text, &m); err != nil {
		e.t.Fatalf("%v in %s", err, text)
	}
	e.react(m)
	return m
}

func (e *editor) react(m message) {
	e.t.Helper()
	switch {
	case m.Method == "textDocument/publishDiagnostics":
		var said struct {
			URI         string
			Diagnostics []diagnostic
		}
		if err := json.Unmarshal(m.Params, &said); err != nil {
			e.t.Fatal(err)
		}
		e.published[said.URI] = said.Diagnostics
	case m.Method == "workspace/configuration":
		var asked struct{ Items []any }
		if err := json.Unmarshal(m.Params, &asked); err != nil {
			e.t.Fatal(err)
		}
		answers := make([]any, len(asked.Items))
		for i := range answers {
			answers[i] = e.settings
		}
		e.send(message{ID: m.ID, Result: e.encode(answers)})
	case m.Method != "" && m.ID != nil:
		e.send(message{ID: m.ID, Result: e.encode(nil)})
	}
}

// open opens a file with its content on disk.
func (e *editor) open(path, text string) {
	e.t.Helper()
	e.notify("textDocument/didOpen", map[string]any{
		"textDocument": map[string]any{"uri": uri(path), "languageId": "go", "version": 1, "text": text},
	})
}

// change replaces the text of an open file, without saving it.
func (e *editor) change(path, text string) {
	e.t.Helper()
	e.notify("textDocument/didChange", map[string]any{
		"textDocument":   map[string]any{"uri": uri(path), "version": 2},
		"contentChanges": []any{map[string]any{"text": text}},
	})
}

// await waits until the server publishes diagnostics of a file that the
// condition accepts.
func (e *editor) await(path string, accept func([]diagnostic) bool) []diagnostic {
	e.t.Helper()
	for !accept(e.published[uri(path)]) {
		e.receive()
	}
	return e.published[uri(path)]
}

// pull asks for the diagnostics of a file.
func (e *editor) pull(path string) []diagnostic {
	e.t.Helper()
	var report struct{ Items []diagnostic }
	e.call("textDocument/diagnostic", map[string]any{"textDocument": map[string]any{"uri": uri(path)}}, &report)
	return report.Items
}

// bySource returns the diagnostics of one check.
func bySource(all []diagnostic, source string) []diagnostic {
	var found []diagnostic
	for _, each := range all {
		if each.Source == source {
			found = append(found, each)
		}
	}
	return found
}
