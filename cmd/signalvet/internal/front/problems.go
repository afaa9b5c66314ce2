package front

import (
	"regexp"
	"slices"
	"strings"
)

// problems reads what the go command wrote to its standard error: one problem
// per line, with the lines that explain it joined to it.
type problems struct {
	paths paths
	tool  string // the name that our own complaints begin with

	found     []Problem
	inPackage bool   // behind a line "# package"
	pkg       string // the package of that line
	crashed   bool   // in the stack of a crash
}

var (
	position   = regexp.MustCompile(`^(.*?\.[a-z]+):(\d+)(:\d+)?: `)
	crash      = regexp.MustCompile(`^(fatal error|panic|runtime): `)
	loading    = regexp.MustCompile(`^go: (downloading|finding|extracting|found|upgraded|added) `)
	usageOfVet = regexp.MustCompile(`^usage: go vet |^Run '.*' for `)
	fixing     = regexp.MustCompile(`^applied \d+ of |skipped \(e\.g\. due to conflicts\)$|: ignoring alternative fix `)
	follows    = regexp.MustCompile(`no package vetx file for|^error obtaining buildID|^no packages to vet$|^unlinkat `)
)

func (p *problems) read(stderr []byte) {
	for line := range strings.Lines(string(stderr)) {
		p.readLine(strings.TrimRight(line, "\r\n"))
	}
	p.dropConsequences()
}

func (p *problems) readLine(line string) {
	header, isHeader := strings.CutPrefix(line, "# ")
	switch {
	case isHeader:
		p.inPackage, p.pkg, p.crashed = true, header, false
	case p.crashed:
		// the stack is of use to the authors only, who can have it from go vet
	case crash.MatchString(line):
		p.crashed = true
		p.found = append(p.found, Problem{Text: p.pkg + ": internal error: " + line})
	case line == "" || loading.MatchString(line) || usageOfVet.MatchString(line) || strings.HasSuffix(line, "too many errors"):
		// says nothing
	case strings.HasPrefix(line, "\t"):
		p.explain(strings.TrimSpace(line))
	case strings.HasPrefix(line, " "):
		// the source line under a message of the C compiler
	default:
		p.add(p.cutProgram(line))
	}
}

// cutProgram takes away the name of the program that speaks, and tells
// whether it was there: the compiler does not give its name.
func (p *problems) cutProgram(line string) (rest string, named bool) {
	for _, name := range []string{p.tool, "signalvet", "vet", "go"} {
		if rest, ok := strings.CutPrefix(line, name+": "); ok {
			return rest, true
		}
	}
	return line, false
}

func (p *problems) add(line string, byProgram bool) {
	inBuild := p.inPackage && !byProgram
	if parts := position.FindStringSubmatch(line); parts != nil {
		line = p.paths.relative(parts[1]) + line[len(parts[1]):]
		inBuild = inBuild || strings.HasSuffix(parts[1], ".go")
	}
	next := Problem{Text: line, InBuild: inBuild, Note: fixing.MatchString(line)}
	if !slices.Contains(p.found, next) { // a test variant says it again
		p.found = append(p.found, next)
	}
}

// explain joins a line to the problem before it.
func (p *problems) explain(text string) {
	if len(p.found) == 0 {
		p.add(text, false)
		return
	}
	last := &p.found[len(p.found)-1]
	if !strings.HasSuffix(last.Text, text) {
		last.Text += " " + text
	}
}

// dropConsequences leaves out what only follows from something else, such as
// that a package cannot be imported when its own failure is told.
func (p *problems) dropConsequences() {
	causes := slices.DeleteFunc(slices.Clone(p.found), func(each Problem) bool { return follows.MatchString(each.Text) })
	if len(causes) > 0 {
		p.found = causes
	}
}
