package front

import (
	"fmt"
	"slices"
	"testing"
)

func TestProblems(t *testing.T) {
	for name, test := range map[string]struct {
		stderr string
		want   []problem
	}{
		"compiler": {
			"# example.com/m\n./a.go:1:2: undefined: x\n./a.go:3:4: cannot use y\n\thave (int)\n\twant (string)\n./a.go:9:1: too many errors\n",
			[]problem{
				{text: "a.go:1:2: undefined: x", inBuild: true},
				{text: "a.go:3:4: cannot use y have (int) want (string)", inBuild: true},
			},
		},
		"test variant says it again": {
			"# m\n./a.go:1:2: undefined: x\n# m [m.test]\n./a.go:1:2: undefined: x\n",
			[]problem{{text: "a.go:1:2: undefined: x", inBuild: true}},
		},
		"vet says it with its name": {
			"# m\nvet: /here/b/a.go:1:2: undefined: x\n",
			[]problem{{text: "b/a.go:1:2: undefined: x", inBuild: true}},
		},
		"C compiler": {
			"# m\n./a.go:5:10: fatal error: no.h: No such file\n    5 | #include \"no.h\"\n      |          ^~~~\n",
			[]problem{{text: "a.go:5:10: fatal error: no.h: No such file", inBuild: true}},
		},
		"import of what failed": {
			"# m/p\n./p.go:1:2: undefined: x\n# m/q\nvet: q/q.go:3:8: could not import m/p (no package vetx file for \"m/p\")\n",
			[]problem{{text: "p.go:1:2: undefined: x", inBuild: true}},
		},
		"import of what failed in silence": {
			"# m/q\nvet: q/q.go:3:8: could not import m/p (no package vetx file for \"m/p\")\n",
			[]problem{{text: "q/q.go:3:8: could not import m/p (no package vetx file for \"m/p\")", inBuild: true}},
		},
		"progress": {
			"go: downloading example.com/x v1.0.0\n",
			nil,
		},
		"go command": {
			"go: go.mod file not found\n",
			[]problem{{text: "go.mod file not found"}},
		},
		"tool refuses": {
			"signalvet: w.yaml:1:1: unknown word\ngo: error obtaining buildID for /tool: exit status 2\n",
			[]problem{{text: "w.yaml:1:1: unknown word"}},
		},
		"conflicting fixes": {
			"# m\nmy tool: applied 1 of 2 fixes; 1 file updated. (Re-run the command to apply more.)\n",
			[]problem{{text: "applied 1 of 2 fixes; 1 file updated. (Re-run the command to apply more.)", note: true}},
		},
		"crash": {
			"# m\nfatal error: all goroutines are asleep\n\ngoroutine 1 [running]:\nmain.main()\n\t/here/main.go:1 +0x1\nexit status 2\n# n\n./a.go:1:2: undefined: x\n",
			[]problem{
				{text: "m: internal error: fatal error: all goroutines are asleep"},
				{text: "a.go:1:2: undefined: x", inBuild: true},
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
