package vocabulary

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
)

// FuzzParse holds that no file makes Parse panic, and that every error is in
// the file.
func FuzzParse(f *testing.F) {
	dispatch, err := os.ReadFile("builtin/dispatch.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(dispatch)
	for _, seed := range []string{
		"{packages: [p/...], wildcards: '*', deadlocks: [send], next: T.M, switches: [T.F], words: {T.On*: {role: connect, topic: name, uid: arg0.ID, receiver: arg0, methods: [A]}, F: {role: send, topic: typearg0}}}",
		emitter, "", "---\n", "- packages: [p]\n- packages: [p]\n", "packages: &p [*p]", "\xff\xfea\x00", "a: b: c",
		"packages: [p]\nblocks: {F: net}\n---\n{packages: [q], words: {T.M: {role: wait}}}", "%TAG ! a\n--- !x y",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		v, err := Parse("f", data)
		if err == nil {
			checkParsed(t, v)
			return
		}
		var fault *Error
		if !errors.As(err, &fault) || v != nil {
			t.Fatalf("Parse = %v, %v; want nil and an *Error", v, err)
		}
		lines := bytes.Count(data, []byte("\n")) + bytes.Count(data, []byte("\r")) + strings.Count(string(data), "\u0085") +
			strings.Count(string(data), "\u2028") + strings.Count(string(data), "\u2029") + 1
		if utf16 := bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")); utf16 {
			lines = len(data) // its line breaks are not those of UTF-8
		}
		if fault.Line < 1 || fault.Line > lines || fault.Column < 1 || fault.Column > len(data)+1 || fault.Message == "" {
			t.Fatalf("the error %v is not in a file of %d lines and %d bytes", fault, lines, len(data))
		}
	})
}

// checkParsed checks what holds for every vocabulary.
func checkParsed(t *testing.T, v *Vocabulary) {
	for _, library := range v.libraries {
		if library.Name == "" || len(library.Packages) == 0 {
			t.Fatalf("library %q has %d packages", library.Name, len(library.Packages))
		}
		for symbol, word := range library.words {
			if word.Role == "" || word.Line < 1 || word.Column < 1 || word.usesReceiver() && !isMethod(symbol) {
				t.Fatalf("%s has the word %+v", symbol, word)
			}
			if got := v.Lookup(strings.TrimSuffix(library.Packages[0], treeSuffix), symbol); got == nil {
				t.Fatalf("Lookup does not find %s", symbol)
			}
		}
	}
}

// FuzzParseDirective holds that no line makes ParseDirective or Word panic,
// and that every error is in the line.
func FuzzParseDirective(f *testing.F) {
	for _, seed := range []string{
		"", "//signalvet:", "//signalvet:connect uid=name receiver=fn options=arg2...", "//signalvet:send topic=result0",
		"//signalvet:nonblocking why // want", "//signalvet:blocking net\t", "//signalvet:signal", "//signalvet:send \xff=\xff",
		"//signalvet:view signal=receiver sender=k", "//signalvet:connect late=lost delivery=async", "//signalvet:x\u00a0y",
	} {
		f.Add(seed, true)
	}
	f.Fuzz(func(t *testing.T, text string, method bool) {
		d, err := ParseDirective(text)
		if err == nil && d != nil {
			var word *Word
			if word, err = d.Word([]string{"name", "fn", ""}, method); err == nil && (word != nil) != (d.Role() != "") {
				t.Fatalf("%+v has the word %+v", d, word)
			}
		}
		var fault *DirectiveError
		if err == nil {
			return
		}
		if !errors.As(err, &fault) || fault.Offset < len(prefix) || fault.Offset > len(text) || fault.Message == "" {
			t.Fatalf("the error %#v is not in the line", err)
		}
	})
}
