package vocabulary

import (
	"errors"
	"testing"

	"go.yaml.in/yaml/v3"
)

// emitter is the plain dispatcher of the package comment.
const emitter = `packages: [example.com/emitter]
words:
  Emitter.On: {role: connect, topic: arg0, receiver: arg1}
  Emitter.Off: {role: disconnect, topic: arg0, receiver: arg1}
  Emitter.Emit: {role: send, topic: arg0}
`

func mustParse(t *testing.T, text string) *Vocabulary {
	t.Helper()
	v, err := Parse("words.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestEmitter(t *testing.T) {
	v := mustParse(t, emitter)
	tests := []struct {
		symbol string
		want   Word
	}{
		{"Emitter.On", Word{
			Role: Connect, Signal: Operand{Kind: Receiver}, Topic: Operand{Kind: Arg}, Receiver: Operand{Arg, 1},
			Delivery: Inline, Late: LateLost, File: "words.yaml", Line: 3, Column: 3}},
		{"Emitter.Off", Word{
			Role: Disconnect, Signal: Operand{Kind: Receiver}, Topic: Operand{Kind: Arg}, Receiver: Operand{Arg, 1},
			File: "words.yaml", Line: 4, Column: 3}},
		{"Emitter.Emit", Word{
			Role: Send, Signal: Operand{Kind: Receiver}, Topic: Operand{Kind: Arg},
			Delivery: Inline, File: "words.yaml", Line: 5, Column: 3}},
	}
	for _, test := range tests {
		if got := v.Lookup("example.com/emitter", test.symbol); got == nil || *got != test.want {
			t.Errorf("Lookup(%s) = %+v, want %+v", test.symbol, got, test.want)
		}
	}
	if name := v.libraries[0].Name; name != "example.com/emitter" {
		t.Errorf("a library without a name is called %q, want its first package", name)
	}
}

// TestWords has, for every key and role, a definition that says it.
func TestWords(t *testing.T) {
	receiver, arg0, arg1 := Operand{Kind: Receiver}, Operand{Kind: Arg}, Operand{Arg, 1}
	tests := []struct {
		symbol, definition string
		want               Word
	}{
		{"F", "{role: connect, signal: arg0, receiver: result1}",
			Word{Role: Connect, Signal: arg0, Receiver: Operand{Result, 1}, Delivery: Inline, Late: LateLost}},
		{"F", "{role: connect}", Word{Role: Connect, Delivery: Inline, Late: LateLost}},
		{"T.M", "{role: connect, sender: arg0, uid: arg1, options: arg2..., token: result0}",
			Word{Role: Connect, Signal: receiver, Sender: arg0, UID: arg1, Options: Operand{Rest, 2},
				Token: Operand{Kind: Result}, Delivery: Inline, Late: LateLost}},
		{"T.M", "{uid: arg0, role: connect}", // the role may stand anywhere
			Word{Role: Connect, Signal: receiver, UID: arg0, Delivery: Inline, Late: LateLost}},
		{"T.M", "{role: connect, delivery: queued, late: never-started}",
			Word{Role: Connect, Signal: receiver, Delivery: Queued, Late: LateNeverStarted}},
		{"T.M", "{role: connect, late: error, fails: true}",
			Word{Role: Connect, Signal: receiver, Delivery: Inline, Late: LateError, Fails: true}},
		{"T.M", "{role: connect, late: panic, once: true, keep-first: true, until: true}",
			Word{Role: Connect, Signal: receiver, Delivery: Inline, Late: LatePanic, Once: true, KeepFirst: true, Until: true}},
		{"T.M", "{role: connect, late: replayed, once: false}",
			Word{Role: Connect, Signal: receiver, Delivery: Inline, Late: LateReplayed}},
		{"T.M", "{role: disconnect, token: receiver}", Word{Role: Disconnect, Token: receiver}},
		{"T.M", "{role: disconnect, token: arg0}", Word{Role: Disconnect, Signal: receiver, Token: arg0}},
		{"T.M", "{role: disconnect-all, topic: arg0...}",
			Word{Role: DisconnectAll, Signal: receiver, Topic: Operand{Kind: Rest}}},
		{"F", "{role: send, signal: arg0, topic: arg1}", Word{Role: Send, Signal: arg0, Topic: arg1, Delivery: Inline}},
		{"T.M", "{role: send, delivery: joined}", Word{Role: Send, Signal: receiver, Delivery: Joined}},
		{"T.M", "{role: start}", Word{Role: Start, Signal: receiver}},
		{"T.M", "{role: stop}", Word{Role: Stop, Signal: receiver}},
		{"T.M", "{role: freeze}", Word{Role: Freeze, Signal: receiver}},
		{"F", "{role: freeze, program: true}", Word{Role: Freeze, Program: true}},
		{"T.M", "{role: freeze, program: true}", Word{Role: Freeze, Program: true}},
		{"T.M", "{role: view, sender: arg0}", Word{Role: View, Signal: receiver, Sender: arg0}},
		{"F", "{role: new, name: arg0, delivery: async}",
			Word{Role: New, Signal: Operand{Kind: Result}, Name: arg0, Delivery: Async}},
		{"T.M", "{role: new}", Word{Role: New, Signal: Operand{Kind: Result}}},
		{"F", "{role: option, delivery: async}", Word{Role: Option, Delivery: Async}},
		{"F", "{role: option, once: true}", Word{Role: Option, Once: true}},
		{"T.M", "{role: wait}", Word{Role: Wait, Signal: receiver}},
	}
	for _, test := range tests {
		v := mustParse(t, "packages: [p]\nwords:\n  "+test.symbol+": "+test.definition+"\n")
		test.want.File, test.want.Line, test.want.Column = "words.yaml", 3, 3
		if got := v.Lookup("p", test.symbol); got == nil || *got != test.want {
			t.Errorf("%s: %s\n got %+v\nwant %+v", test.symbol, test.definition, got, test.want)
		}
	}
}

// TestStream has several libraries in a list, and several documents.
func TestStream(t *testing.T) {
	v := mustParse(t, `# the words of our own buses
- library: one
  packages: [example.com/one, example.com/fork]
  words:
    Fire: {role: send}
- packages: [example.com/one]
  words:
    Hook: {role: connect, receiver: arg0}
  blocks:
    Hook: net
---
# nothing
---
packages: [example.com/two]
words:
  Fire: {role: start}
`)
	tests := []struct {
		path, symbol string
		want         Role
	}{
		{"example.com/one", "Fire", Send},
		{"example.com/fork", "Fire", Send},
		{"example.com/one", "Hook", Connect},
		{"example.com/fork", "Hook", ""},
		{"example.com/two", "Fire", Start},
		{"example.com/two", "fire", ""},
		{"example.com/three", "Fire", ""},
	}
	for _, test := range tests {
		var got Role
		if word := v.Lookup(test.path, test.symbol); word != nil {
			got = word.Role
		}
		if got != test.want {
			t.Errorf("%s.%s has role %q, want %q", test.path, test.symbol, got, test.want)
		}
	}
	if got := v.Class("example.com/one", "Hook"); got != "net" {
		t.Errorf("Class(Hook) = %q, want net", got)
	}
	if got := v.Class("example.com/fork", "Hook"); got != "" {
		t.Errorf("Class(Hook) = %q in a package of another library, want none", got)
	}
}

func TestEmptyFiles(t *testing.T) {
	for _, text := range []string{"", "\n", "# a comment\n", "---\n", "---\n---\n", "[]\n"} {
		if v := mustParse(t, text); len(v.libraries) != 0 {
			t.Errorf("%q has %d libraries, want 0", text, len(v.libraries))
		}
	}
}

// parseError returns the text of the error for a file, and fails when there is
// none or it is of the wrong type.
func parseError(t *testing.T, text string) string {
	t.Helper()
	v, err := Parse("f", []byte(text))
	var positioned *Error
	if !errors.As(err, &positioned) || v != nil {
		t.Errorf("Parse(%q) = %v, %v; want nil and an *Error", text, v, err)
		return ""
	}
	return err.Error()
}

// TestNode has a library that stands inside another file.
func TestNode(t *testing.T) {
	for text, want := range map[string]string{
		"a:\n  b:\n    packages: [p]\n    words: {F: {role: send}}\n": "",
		"a:\n  b:\n    packages: [p]\n    wrds: {}\n":               `outer:4:5: unknown key "wrds" (want library, packages, words or blocks)`,
	} {
		var outer struct{ A map[string]yaml.Node }
		if err := yaml.Unmarshal([]byte(text), &outer); err != nil {
			t.Fatal(err)
		}
		node, got := outer.A["b"], ""
		v, err := ParseNode("outer", &node)
		if err != nil {
			got = err.Error()
		} else if v.Lookup("p", "F") == nil {
			t.Errorf("%q: F is not known", text)
		}
		if got != want {
			t.Errorf("%q: error %q, want %q", text, got, want)
		}
	}
}
