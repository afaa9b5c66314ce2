package front

import (
	"fmt"
	"slices"
	"testing"
)

func TestProblems(t *testing.T) {
	for name, test := range map[string]struct {
		stderr string
		want   []Problem
	}{
		"compiler": {
			"# example.com/m\n./a.go:1:2: undefined: x\n./a.go:3:4: cannot use y\n\thave (int)\n\twant (string)\n./a.go:9:1: too many errors\n",
			[]Problem{
				{Text: "a.go:1:2: undefined: x", InBuild: true},
				{Text: "a.go:3:4: cannot use y have (int) want (string)", InBuild: true},
			},
		},
		"test variant says it again": {
			"# m\n./a.go:1:2: undefined: x\n# m [m.test]\n./a.go:1:2: undefined: x\n",
			[]Problem{{Text: "a.go:1:2: undefined: x", InBuild: true}},
		},
		"vet says it with its name": {
			"# m\nvet: /here/b/a.go:1:2: undefined: x\n",
			[]Problem{{Text: "b/a.go:1:2: undefined: x", InBuild: true}},
		},
		"C compiler": {
			"# m\n./a.go:5:10: fatal error: no.h: No such file\n    5 | #include \"no.h\"\n      |          ^~~~\n",
			[]Problem{{Text: "a.go:5:10: fatal error: no.h: No such file", InBuild: true}},
		},
		"import of what failed": {
			"# m/p\n./p.go:1:2: undefined: x\n# m/q\nvet: q/q.go:3:8: could not import m/p (no package vetx file for \"m/p\")\n",
			[]Problem{{Text: "p.go:1:2: undefined: x", InBuild: true}},
		},
		"import of what failed in silence": {
			"# m/q\nvet: q/q.go:3:8: could not import m/p (no package vetx file for \"m/p\")\n",
			[]Problem{{Text: "q/q.go:3:8: could not import m/p (no package vetx file for \"m/p\")", InBuild: true}},
		},
		"progress": {
			"go: downloading example.com/x v1.0.0\n",
			nil,
		},
		"go command": {
			"go: go.mod file not found\n",
			[]Problem{{Text: "go.mod file not found"}},
		},
		"tool refuses": {
			"signalvet: w.yaml:1:1: unknown word\ngo: error obtaining buildID for /tool: exit status 2\n",
			[]Problem{{Text: "w.yaml:1:1: unknown word"}},
		},
		"conflicting fixes": {
			"# m\nmy tool: applied 1 of 2 fixes; 1 file updated. (Re-run the command to apply more.)\n",
			[]Problem{{Text: "applied 1 of 2 fixes; 1 file updated. (Re-run the command to apply more.)", Note: true}},
		},
		"crash": {
			"# m\nfatal error: all goroutines are asleep\n\ngoroutine 1 [running]:\nmain.main()\n\t/here/main.go:1 +0x1\nexit status 2\n# n\n./a.go:1:2: undefined: x\n",
			[]Problem{
				{Text: "m: internal error: fatal error: all goroutines are asleep"},
				{Text: "a.go:1:2: undefined: x", InBuild: true},
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := &problems{paths: paths{"/here"}, tool: "my tool"}
			got.read([]byte(test.stderr))
			if !slices.Equal(got.found, test.want) {
				t.Errorf("got  %+v\nwant %+v", got.found, test.want)
			}
		})
	}
}

func TestPlaces(t *testing.T) {
	read := decoder{paths: paths{"/here"}}
	for posn, want := range map[string]string{
		"/here/a.go:1:2":   "a.go 1 2",
		"/there/a.go:1:2":  "/there/a.go 1 2",
		"/here/a b.go:1:2": "a b.go 1 2",
		"/here/a:b.go:1:2": "a:b.go 1 2",
		"/here/a.go:7":     "a.go 7 0",
		"-":                "- 0 0",
	} {
		got := read.place(posn)
		if text := fmt.Sprint(got.File, " ", got.Line, " ", got.Column); text != want {
			t.Errorf("%s is read as %s, want %s", posn, text, want)
		}
	}
}
