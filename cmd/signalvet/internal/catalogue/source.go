package catalogue

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"

	parts "github.com/signalvet/signalvet/passes/catalogue"
)

// sources reads comments. The analysis passes on positions only: another package's comments are not in its reach.
type sources struct {
	fset  *token.FileSet
	files map[string]*source
}

// source is a file that has been parsed; nil when it cannot be.
type source struct {
	docs     map[int]string // by the line of the name that is declared
	comments map[int]string // by the line that follows, or the line of the code before
}

func newSources() *sources {
	return &sources{fset: token.NewFileSet(), files: make(map[string]*source)}
}

// doc is the comment of what is declared at a place, "" when there is none.
func (s *sources) doc(at *parts.Place) string {
	if at == nil {
		return ""
	}
	return s.file(at.File).docs[at.Line]
}

// comment is what stands above a line, or behind it.
func (s *sources) comment(at parts.Place) string { return s.file(at.File).comments[at.Line] }

func (s *sources) file(name string) *source {
	if known := s.files[name]; known != nil {
		return known
	}
	read := &source{docs: make(map[int]string), comments: make(map[int]string)}
	s.files[name] = read
	file, err := parser.ParseFile(s.fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return read // the catalogue is worth more than its comments
	}
	s.read(read, file)
	return read
}

func (s *sources) read(to *source, file *ast.File) {
	taken, code := make(map[*ast.CommentGroup]bool), make(map[int]bool)
	declare := func(pos token.Pos, docs ...*ast.CommentGroup) {
		for _, doc := range docs {
			if text := plain(doc); text != "" && to.docs[s.line(pos)] == "" {
				to.docs[s.line(pos)] = text
			}
			taken[doc] = true
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case nil, *ast.CommentGroup, *ast.Comment:
			return false
		case *ast.FuncDecl:
			declare(n.Name.Pos(), n.Doc)
		case *ast.GenDecl:
			for _, spec := range n.Specs {
				s.spec(spec, n, declare)
			}
		case *ast.Field:
			for _, name := range n.Names {
				declare(name.Pos(), n.Doc, n.Comment)
			}
		}
		code[s.line(n.Pos())], code[s.line(n.End())] = true, true
		return true
	})
	for _, group := range file.Comments {
		if text := plain(group); text != "" && !taken[group] {
			line := s.line(group.Pos())
			if !code[line] {
				line = s.line(group.End()) + 1 // not behind code, so above it
			}
			to.comments[line] += text
		}
	}
}

func (s *sources) spec(spec ast.Spec, decl *ast.GenDecl, declare func(token.Pos, ...*ast.CommentGroup)) {
	var around *ast.CommentGroup
	if !decl.Lparen.IsValid() {
		around = decl.Doc // it speaks of this one only
	}
	switch spec := spec.(type) {
	case *ast.ValueSpec:
		for _, name := range spec.Names {
			declare(name.Pos(), spec.Doc, around, spec.Comment)
		}
	case *ast.TypeSpec:
		declare(spec.Name.Pos(), spec.Doc, around, spec.Comment)
	}
}

func (s *sources) line(pos token.Pos) int { return s.fset.Position(pos).Line }

// plain is the text of a comment on one line for each paragraph, without directives.
func plain(group *ast.CommentGroup) string {
	if group == nil {
		return ""
	}
	var paragraphs []string
	for paragraph := range strings.SplitSeq(strings.TrimSpace(group.Text()), "\n\n") {
		paragraphs = append(paragraphs, strings.Join(strings.Fields(paragraph), " "))
	}
	return strings.TrimSpace(strings.Join(paragraphs, "\n"))
}
