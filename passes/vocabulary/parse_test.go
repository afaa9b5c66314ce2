package vocabulary

import (
	"errors"
	"slices"
	"strings"
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
			Role: Connect, Signal: Operand{Kind: Receiver}, Topic: Operand{Kind: Arg}, Receiver: Operand{Kind: Arg, Index: 1},
			Delivery: Inline, Late: LateLost, File: "words.yaml", Line: 3, Column: 3}},
		{"Emitter.Off", Word{
			Role: Disconnect, Signal: Operand{Kind: Receiver}, Topic: Operand{Kind: Arg}, Receiver: Operand{Kind: Arg, Index: 1},
			File: "words.yaml", Line: 4, Column: 3}},
		{"Emitter.Emit", Word{
			Role: Send, Signal: Operand{Kind: Receiver}, Topic: Operand{Kind: Arg},
			Delivery: Inline, File: "words.yaml", Line: 5, Column: 3}},
	}
	for _, test := range tests {
		if got := v.Lookup("example.com/emitter", test.symbol); got == nil || plain(got) != identified(test.want) {
			t.Errorf("Lookup(%s) = %+v, want %+v", test.symbol, got, test.want)
		}
	}
	if name := v.libraries[0].Name; name != "example.com/emitter" {
		t.Errorf("a library without a name is called %q, want its first package", name)
	}
}

// TestWords has, for every key and role, a definition that says it.
func TestWords(t *testing.T) {
	receiver, arg0, arg1 := Operand{Kind: Receiver}, Operand{Kind: Arg}, Operand{Kind: Arg, Index: 1}
	tests := []struct {
		symbol, definition string
		want               Word
	}{
		{"F", "{role: connect, signal: arg0, receiver: result1}",
			Word{Role: Connect, Signal: arg0, Receiver: Operand{Kind: Result, Index: 1}, Delivery: Inline, Late: LateLost}},
		{"F", "{role: connect}", Word{Role: Connect, Signal: Operand{Kind: Package}, Delivery: Inline, Late: LateLost}},
		{"T.M", "{role: connect, sender: arg0, uid: arg1, options: arg2..., token: result0}",
			Word{Role: Connect, Signal: receiver, Sender: arg0, UID: arg1, Options: Operand{Kind: Rest, Index: 2},
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
		{"T.M", "{role: connect, topic: typearg0(receiver), receiver: arg0}",
			Word{Role: Connect, Signal: Operand{Kind: Package}, Topic: Operand{Kind: Receiver, Aspect: TypeArgOf}, Receiver: arg0, Delivery: Inline, Late: LateLost}},
		{"T.M", "{role: connect, receiver: arg0, methods: [OnAdd, OnUpdate], duplicates: append, identity: token, invokes: true}",
			Word{Role: Connect, Signal: receiver, Receiver: arg0, Methods: "OnAdd,OnUpdate", Duplicates: DuplicateAppend, Identity: IdentityToken, Invokes: true, Delivery: Inline, Late: LateLost}},
		{"T.M", "{role: disconnect, receiver: arg0, identity: code}",
			Word{Role: Disconnect, Signal: receiver, Receiver: arg0, Identity: IdentityCode}},
		{"T.M", "{role: send, topic: arg0, payload: arg1..., fails: true}",
			Word{Role: Send, Signal: receiver, Topic: arg0, Payload: Operand{Kind: Rest, Index: 1}, Fails: true, Delivery: Inline}},
		{"T.M", "{role: wait}", Word{Role: Wait, Signal: receiver}},
	}
	for _, test := range tests {
		v := mustParse(t, "packages: [p]\nwords:\n  "+test.symbol+": "+test.definition+"\n")
		test.want.File, test.want.Line, test.want.Column = "words.yaml", 3, 3
		if got := v.Lookup("p", test.symbol); got == nil || plain(got) != identified(test.want) {
			t.Errorf("%s: %s\n got %+v\nwant %+v", test.symbol, test.definition, got, test.want)
		}
	}
}

// plain is a word without its library.
func plain(w *Word) Word {
	w2 := *w
	w2.Library = nil
	return w2
}

// identified is a word with the identity that a definition without one has.
func identified(w Word) Word {
	if w.Role == Connect || w.Role == Disconnect {
		w.identify()
	}
	return w
}

// TestOperands has an operand of every form, as it is written.
func TestOperands(t *testing.T) {
	tests := []struct {
		text string
		want Operand
	}{
		{"receiver", Operand{Kind: Receiver}},
		{"receiver.Events", Operand{Kind: Receiver, Path: ".Events"}},
		{"arg1", Operand{Kind: Arg, Index: 1}},
		{"arg0.Handler.Name()", Operand{Kind: Arg, Path: ".Handler.Name()"}},
		{"arg2...", Operand{Kind: Rest, Index: 2}},
		{"result1", Operand{Kind: Result, Index: 1}},
		{"typearg0", Operand{Kind: TypeArg}},
		{"package", Operand{Kind: Package}},
		{"name", Operand{Kind: Name}},
		{"type(arg0)", Operand{Kind: Arg, Aspect: Type}},
		{"param1(arg0)", Operand{Kind: Arg, Aspect: Param, Nth: 1}},
		{"typearg0(receiver)", Operand{Kind: Receiver, Aspect: TypeArgOf}},
		{"text(on open)", Operand{Kind: Literal, Text: "on open"}},
	}
	for _, test := range tests {
		got, ok := parseOperand(test.text)
		if !ok || got != test.want || got.String() != test.text {
			t.Errorf("parseOperand(%q) = %+v, %t, written %q; want %+v", test.text, got, ok, got, test.want)
		}
	}
	for _, text := range []string{"", "arg", "arg01", "arg-1", "arg0.", "arg0..x", "receiver()", "type()", "type(arg0", "type(package)", "param(arg0)", "text()", "typearg", "arg0...x", "type(result0)"} {
		if got, ok := parseOperand(text); ok {
			t.Errorf("parseOperand(%q) = %+v, want none", text, got)
		}
	}
}

// TestPatterns holds that the symbol that says most about a name counts.
func TestPatterns(t *testing.T) {
	v := mustParse(t, "packages: [p, q/...]\nwords:\n  T.*: {role: stop}\n  T.On*: {role: connect, topic: name, receiver: arg0}\n  T.OnClose: {role: start}\n  '*.Informer': {role: view}\n")
	tests := []struct {
		path, symbol string
		want         Role
	}{
		{"p", "T.OnOpen", Connect}, {"p", "T.OnClose", Start}, {"p", "T.Close", Stop}, {"p", "T", ""}, {"p", "On", ""},
		{"p", "Pod.Informer", View}, {"q", "T.On", Connect}, {"q/r/s", "T.On", Connect}, {"qr", "T.On", ""}, {"p/r", "T.On", ""},
	}
	for _, test := range tests {
		got := v.Lookup(test.path, test.symbol)
		if known := v.Knows(test.path); known != (test.path != "qr" && test.path != "p/r") {
			t.Errorf("Knows(%s) = %t", test.path, known)
		}
		if got == nil && test.want != "" || got != nil && got.Role != test.want {
			t.Errorf("%s.%s is %+v, want the role %q", test.path, test.symbol, got, test.want)
		}
	}
	if !v.HasSignals("p", "T") || v.HasSignals("p", "Pod") {
		t.Error("a type has signals when a pattern of its own connects or sends")
	}
}

// TestVersions holds that the words count that are about the version at hand.
func TestVersions(t *testing.T) {
	v := mustParse(t, "- {packages: [p], lacks: T.Try, words: {T.Emit: {role: send, delivery: joined}}}\n- {packages: [p], has: T.Try, words: {T.Emit: {role: send}}}\n")
	for _, test := range []struct {
		members []string
		want    Delivery
	}{{nil, Joined}, {[]string{"T.Try"}, Inline}, {[]string{"U.Try", "T"}, Joined}} {
		got := v.LookupIn("p", "T.Emit", func(member string) bool { return slices.Contains(test.members, member) })
		if got == nil || got.Delivery != test.want {
			t.Errorf("with %v, T.Emit is %+v, want delivery %s", test.members, got, test.want)
		}
	}
}

// TestLibraryFacts has what can be said of a library as a whole.
func TestLibraryFacts(t *testing.T) {
	v := mustParse(t, "{packages: [p], version: v1.2.0, doc: it is old, deadlocks: [connect, send], next: Event.Next, switches: [Session.Sync, New], forms: ['func(*Session, _)'], refused: [Raw], keepers: [p/q.Keep], wildcards: '*?', broker: true, reflects: false, words: {F: {role: send}}}")
	l := v.libraries[0]
	if l.Version != "v1.2.0" || l.Doc != "it is old" || l.Next != "Event.Next" || l.Wildcards != "*?" || !l.Broker || l.Reflects ||
		!slices.Equal(l.Deadlocks, []Role{Connect, Send}) || !slices.Equal(l.Switches, []string{"Session.Sync", "New"}) || !slices.Equal(l.Keepers, []string{"p/q.Keep"}) {
		t.Errorf("the library is %+v", l)
	}
	if w := v.Lookup("p", "F"); w.Library != l || w.Signal.Kind != Package {
		t.Errorf("a function of it is %+v", w)
	}
}

// TestResends has what functions make their library send.
func TestResends(t *testing.T) {
	v := mustParse(t, "{packages: [p], resends: {DB.Save: arg0 On*Update OnSave, DB.Exec: Raw}, words: {F: {role: send}}}")
	save := v.Resend("p", "DB.Save")
	if save.Object.Kind != Arg || !save.Sends("OnUpdate") || !save.Sends("OnRecordUpdate") || save.Sends("Raw") {
		t.Errorf("Save is %+v", save)
	}
	if raw := v.Resend("p", "DB.Exec"); raw.Object.Kind != None || !raw.Sends("Raw") {
		t.Errorf("Exec is %+v", raw)
	}
	if none := v.Resend("p", "DB.Close"); len(none.Topics) != 0 {
		t.Errorf("Close is %+v", none)
	}
}

// TestForms compares receivers with the forms that a library takes.
func TestForms(t *testing.T) {
	v := mustParse(t, "{packages: [p], forms: ['func()', 'func(*Session, any)', 'func(*Session, *_)'], refused: [Raw], words: {F: {role: send}}}")
	forms := v.libraries[0].FormsText()
	for _, test := range []struct {
		params string
		want   bool
	}{
		{"", true}, {"*p.Session;any", true}, {"*p.Session;*p.Ready", true}, {"*p.Session;?", true},
		{"*p.Session", false}, {"*p.Session;p.Ready", false}, {"*p.Session;*p.Raw", false}, {"*p.Session;*q.Ready", false}, {"p.Session;any", false}, {"*p.Session;int", false},
	} {
		params := strings.FieldsFunc(test.params, func(r rune) bool { return r == ';' })
		if got := TakesForm(forms, params); got != test.want {
			t.Errorf("func(%s): %t, want %t", test.params, got, test.want)
		}
	}
	if (*Library)(nil).FormsText() != "" || (&Library{}).FormsText() != "" {
		t.Error("a library without forms takes all")
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
		"a:\n  b:\n    packages: [p]\n    wrds: {}\n":                 `outer:4:5: unknown key "wrds" (want library, version, has, lacks, doc, packages, analyzed, words, blocks, deadlocks, next, switches, forms, refused, keepers, resends, wildcards, broker or reflects)`,
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
