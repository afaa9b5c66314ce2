package front

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/parser"
	"go/token"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// listed is a package as go list -e tells of it.
type listed struct {
	ImportPath, Dir string
	Name            string
	Deps            []string
	Module          *struct{ Path string }
	GoFiles         []string
	TestImports     []string
	XTestImports    []string
	IgnoredGoFiles  []string
	InvalidGoFiles  []string
	Incomplete      bool
	Error           *loadError
	DepsErrors      []*loadError
}

// loadError says why a package, or one that it imports, cannot be loaded.
type loadError struct {
	ImportStack []string
	Pos, Err    string
}

// vetLoadable is the second try after go vet refused to begin, which it
// does when one of many packages cannot be loaded: the others are analysed.
func (r *analysisRun) vetLoadable(patterns []string, refused outcome, said *problems) (outcome, error) {
	packages, err := r.list(patterns)
	if err != nil {
		return outcome{}, err
	}
	loadable, broken := partition(packages)
	r.problems = r.loadProblems(packages, broken)
	if len(r.problems) == 0 || slices.ContainsFunc(r.problems, func(each Problem) bool { return !each.InBuild }) {
		r.problems = said.found // the command line is wrong, as go vet says
		return outcome{status: refused.status}, nil
	}
	if len(loadable) == 0 {
		return outcome{status: refused.status}, nil
	}
	result, err := r.goVet(loadable)
	r.problems = append(r.problems, r.read(result.stderr).found...)
	return result, err
}

func (r *analysisRun) list(patterns []string) ([]listed, error) {
	args := append([]string{"list", "-e", "-json=ImportPath,Dir,Name,Deps,Module,GoFiles,TestImports,XTestImports,IgnoredGoFiles,InvalidGoFiles,Incomplete,Error,DepsErrors"}, r.BuildFlags...)
	result, err := runGo(nil, append(append(args, "--"), patterns...)...)
	if err != nil {
		return nil, err
	}
	var packages []listed
	stream := json.NewDecoder(bytes.NewReader(result.stdout))
	for {
		var next listed
		if err := stream.Decode(&next); errors.Is(err, io.EOF) {
			return packages, nil
		} else if err != nil {
			return nil, err
		}
		packages = append(packages, next)
	}
}

// named returns what tells whether the patterns name a package. The go command is asked when somebody wants to know; when it cannot
// tell, all are.
func (r *analysisRun) named() func(path string) bool {
	paths := sync.OnceValue(func() map[string]bool {
		args := append([]string{"list", "-e"}, r.BuildFlags...)
		result, err := runGo(nil, append(append(args, "--"), r.patterns()...)...)
		if err != nil || result.status != 0 {
			return nil
		}
		set := make(map[string]bool)
		for path := range strings.FieldsSeq(string(result.stdout)) {
			set[path] = true
		}
		return set
	})
	return func(path string) bool { return len(paths()) == 0 || paths()[path] }
}

// partition tells the packages that can be loaded, by import path, from the
// others.
func partition(packages []listed) (loadable []string, broken []listed) {
	for _, each := range packages {
		if each.Incomplete || each.Error != nil {
			broken = append(broken, each)
		} else {
			loadable = append(loadable, each.ImportPath)
		}
	}
	return loadable, broken
}

func (r *analysisRun) loadProblems(packages, broken []listed) []Problem {
	var found []Problem
	for _, each := range broken {
		reasons := each.DepsErrors
		if each.Error != nil {
			reasons = append([]*loadError{each.Error}, reasons...)
		}
		for _, reason := range reasons {
			next := r.loadProblem(packages, each, reason)
			if !slices.Contains(found, next) {
				found = append(found, next)
			}
		}
	}
	return found
}

func (r *analysisRun) loadProblem(packages []listed, broken listed, reason *loadError) Problem {
	text := strings.Join(strings.Fields(reason.Err), " ")
	if strings.HasSuffix(text, "import cycle not allowed") && len(reason.ImportStack) > 1 {
		return Problem{Text: r.cycle(packages, reason.ImportStack) + text, InBuild: true}
	}
	if reason.Pos != "" {
		file, rest, _ := strings.Cut(reason.Pos, ":")
		return Problem{Text: r.paths.relative(file) + ":" + rest + ": " + text, InBuild: true}
	}
	if files := slices.Concat(broken.InvalidGoFiles, broken.GoFiles, broken.IgnoredGoFiles); len(files) > 0 {
		first := filepath.Join(broken.Dir, files[0])
		return Problem{Text: r.paths.relative(first) + ":1:1: " + text, InBuild: true}
	}
	return Problem{Text: text}
}

// cycle returns the position of the import that closes the circle, or else
// the path of the circle, with a colon.
func (r *analysisRun) cycle(packages []listed, stack []string) string {
	path := strings.Join(stack, " → ") + ": "
	from, to := stack[0], stack[1]
	at := slices.IndexFunc(packages, func(each listed) bool { return each.ImportPath == from })
	if at < 0 {
		return path
	}
	for _, name := range packages[at].GoFiles {
		file := filepath.Join(packages[at].Dir, name)
		if position, ok := importPosition(file, to); ok {
			return r.paths.relative(position.Filename) + ":" + strconv.Itoa(position.Line) + ":" + strconv.Itoa(position.Column) + ": " + path
		}
	}
	return path
}

func importPosition(name, path string) (token.Position, bool) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, nil, parser.ImportsOnly)
	if err != nil {
		return token.Position{}, false
	}
	for _, spec := range file.Imports {
		if imported, err := strconv.Unquote(spec.Path.Value); err == nil && imported == path {
			return fset.Position(spec.Pos()), true
		}
	}
	return token.Position{}, false
}
