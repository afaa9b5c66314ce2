package vocabulary

import "testing"

const allRoles = "connect, disconnect, disconnect-all, send, start, stop, freeze, view, new, option, decorate or wait"

// TestFileErrors freezes the text of every error about a file's structure.
func TestFileErrors(t *testing.T) {
	tests := []struct{ text, want string }{
		{"text", "f:1:1: a library is text (want a mapping)"},
		{"- [a]\n", "f:1:3: a library is a list (want a mapping)"},
		{"-\n", "f:1:2: a library is empty (want a mapping)"},
		{"library: x\n", "f:1:1: the library names no packages (want packages: [import/path])"},
		{"packages: []\n", "f:1:1: the library names no packages (want packages: [import/path])"},
		{"packages: [p]\nword: {}\n", `f:2:1: unknown key "word" (want library, version, has, lacks, doc, packages, analyzed, words, blocks, deadlocks, next, switches, forms, refused, keepers, resends, wildcards, broker or reflects)`},
		{"packages: [p]\nlibrary:\n", "f:2:9: library is empty (want one line of text)"},
		{"packages: [p]\nlibrary: |\n  a\n  b\n", "f:2:10: library is several lines (want one line of text)"},
		{"packages: [p]\n? [a]\n: b\n", "f:2:3: a key of a library is a list (want one line of text)"},
		{"packages: [p]\npackages: [q]\n", `f:2:1: duplicate key "packages" (first on line 1)`},
		{"packages: p\n", "f:1:11: packages is text (want a list)"},
		{"packages: [p, {}]\n", "f:1:15: a package is a mapping (want one line of text)"},
		{"packages: [p, '']\n", "f:1:15: a package is empty (want one line of text)"},
		{"packages: [p, q, p]\n", `f:1:18: duplicate package "p"`},
		{"packages: [a b]\n", `f:1:12: invalid import path "a b"`},
		{"packages: [/a]\n", `f:1:12: invalid import path "/a"`},
		{"packages:\n- a/b/\n", `f:2:3: invalid import path "a/b/"`},
		{"packages: [./a]\n", `f:1:12: invalid import path "./a"`},
		{"packages: [a/.../b]\n", `f:1:12: invalid import path "a/.../b"`},
		{"packages: ['a*']\n", `f:1:12: invalid import path "a*"`},
		{"packages: &p [p]\nwords: *p\n", "f:2:8: words is an alias (want a mapping)"},
		{"packages: [p]\nwords: [F]\n", "f:2:8: words is a list (want a mapping)"},
		{"packages: [p]\nforms: [func]\n", `f:2:9: invalid form "func" (want func(Type, *Type, any, _))`},
		{"packages: [p]\nkeepers: [Keep]\n", `f:2:11: invalid name "Keep" (want import/path.Name)`},
		{"packages: [p]\nresends: {F: a-b}\n", `f:2:14: invalid topic "a-b" (want argN and topics, with stars)`},
		{"packages: [p]\nblocks: net\n", "f:2:9: blocks is text (want a mapping)"},
		{"packages: [p]\nblocks: {F: slep}\n",
			`f:2:13: unknown class "slep" (want sleep, net, db, exec, chan, wait, stdin, disk or lock)`},
		{"packages: [p]\nblocks: {F: }\n", "f:2:13: the class of F is empty (want one line of text)"},
		{"packages: [p]\nblocks: {F-: net}\n", `f:2:10: invalid symbol "F-" (want Func or Type.Method)`},
		{"packages: [p]\nblocks: {F: net, F: net}\n", `f:2:18: duplicate key "F" (first on line 2)`},
		{"packages: [p]\nwords:\n  F: {role: send}\n  F: {role: stop}\n", `f:4:3: duplicate key "F" (first on line 3)`},
		{"- packages: [p]\n  blocks: {F: net}\n- packages: [q, p]\n  blocks: {F: db}\n",
			`f:4:12: duplicate symbol "F" of p (first on line 2)`},
		{"packages: [p]\nwords: {F: {role: send}}\n---\nwords: {F: {role: send}}\npackages: [p]\n",
			`f:4:9: duplicate symbol "F" of p (first on line 2)`},
	}
	for _, test := range tests {
		if got := parseError(t, test.text); got != test.want {
			t.Errorf("%q\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// TestWordErrors freezes the text of every error about a word.
func TestWordErrors(t *testing.T) {
	tests := []struct{ word, want string }{
		{"F: send", "6: the word of F is text (want a mapping)"},
		{"F: {}", "6: the word has no role (want " + allRoles + ")"},
		{"F: {topic: arg0}", "6: the word has no role (want " + allRoles + ")"},
		{"F: {role: conect}", `13: unknown role "conect" (want ` + allRoles + ")"},
		{"F: {role: }", "13: the role is empty (want one line of text)"},
		{"F: {role: [send]}", "13: the role is a list (want one line of text)"},
		{"F: {role: send, role: send}", `19: duplicate key "role" (first on line 3)`},
		{"F: {role: send, tpic: arg0}",
			`19: unknown key "tpic" (want role, signal, topic, sender, options, delivery, payload, kept, lazy, settles, sure or fails)`},
		{"F: {role: freeze, uid: arg0}", "21: freeze takes no uid (want role, signal, topic or program)"},
		{"F: {role: option, signal: arg0}", "21: option takes no signal (want role, delivery, once, keep-first or until)"},
		{"F: {role: send, once: true}", "19: send takes no once (want role, signal, topic, sender, options, delivery, payload, kept, lazy, settles, sure or fails)"},
		{"F: {role: send, topic: arg}", `26: unknown operand "arg" (want ` + operandForms + `)`},
		{"F: {role: send, topic: arg01}", `26: unknown operand "arg01" (want ` + operandForms + `)`},
		{"F: {role: send, topic: arg-1}", `26: unknown operand "arg-1" (want ` + operandForms + `)`},
		{"F: {role: send, topic: arg256}", `26: unknown operand "arg256" (want ` + operandForms + `)`},
		{"F: {role: send, topic: result0...}", `26: unknown operand "result0..." (want ` + operandForms + `)`},
		{"F: {role: send, topic: event}", `26: unknown operand "event" (want ` + operandForms + `)`},
		{"F: {role: send, topic: [arg0]}", "26: topic is a list (want one line of text)"},
		{"F: {role: send, signal: receiver}", "27: a function has no receiver (want argN, argN... or resultN)"},
		{"F: {role: send, delivery: sync}", `29: unknown delivery "sync" (want inline, joined, queued, async or unknown)`},
		{"F: {role: connect, late: never}",
			`28: unknown late "never" (want lost, error, panic, replayed or never-started)`},
		{"F: {role: option, once: yes}", `27: unknown once "yes" (want true or false)`},
		{"F: {role: freeze, program: 1}", `30: unknown program "1" (want true or false)`},
		{"T.M.N: {role: send}", `3: invalid symbol "T.M.N" (want Func or Type.Method)`},
		{"T.: {role: send}", `3: invalid symbol "T." (want Func or Type.Method)`},
		{"_: {role: send}", `3: invalid symbol "_" (want Func or Type.Method)`},
		{"1F: {role: send}", `3: invalid symbol "1F" (want Func or Type.Method)`},
		{"(*T).M: {role: send}", `3: invalid symbol "(*T).M" (want Func or Type.Method)`},
		{"p.T.M: {role: send}", `3: invalid symbol "p.T.M" (want Func or Type.Method)`},
		{`"F(int)": {role: send}`, `3: invalid symbol "F(int)" (want Func or Type.Method)`},
	}
	for _, test := range tests {
		got := parseError(t, "packages: [p]\nwords:\n  "+test.word+"\n")
		if want := "f:3:" + test.want; got != want {
			t.Errorf("%s\n got %s\nwant %s", test.word, got, want)
		}
	}
}

// TestSyntaxErrors has faults that the YAML decoder finds, for some of which
// it tells another line or none at all.
func TestSyntaxErrors(t *testing.T) {
	tests := []struct{ text, want string }{
		{"packages: [p", "f:1:1: invalid YAML: did not find expected ',' or ']'"},
		{"packages: [p]\nwords:\n  F: {role: send\nblocks: {}\n",
			"f:3:3: invalid YAML: did not find expected ',' or '}'"},
		{"packages: [p]\nlibrary: a: b\n", "f:2:1: invalid YAML: mapping values are not allowed in this context"},
		{"packages: [p]\nwords:\n  F: {}\n G: {}\n", "f:4:2: invalid YAML: did not find expected key"},
		{"packages:\n\t- p\n", "f:2:1: invalid YAML: found character that cannot start any token"},
		{"packages: [p]\nlibrary: \"x\n", "f:2:1: invalid YAML: found unexpected end of stream"},
		{"packages: [p]\n\n words: *b\n", "f:3:2: invalid YAML: did not find expected key"},
		{"packages: [p]\nwords: *b\n", "f:2:8: invalid YAML: unknown anchor 'b' referenced"},
		{"packages: [p]\nlibrary: a\x01b\n", "f:2:11: invalid YAML: control characters are not allowed"},
		{"packages: [p]\nlibrary: é\xff\n", "f:2:11: invalid YAML: invalid leading UTF-8 octet"},
		{"packages: [p]\n---\n%YAML 1.1\n", "f:3:1: invalid YAML: did not find expected <document start>"},
	}
	for _, test := range tests {
		if got := parseError(t, test.text); got != test.want {
			t.Errorf("%q\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}
