package operations

import (
	"go/ast"
	"go/token"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

const directivePrefix = "//signalvet:"

// directives reads the directives above a function.
func (res *Result) directives(o *Outline) {
	if o.Decl.Doc == nil {
		return // nothing is said of it
	}
	for _, c := range o.Decl.Doc.List {
		if strings.HasPrefix(c.Text, directivePrefix) {
			res.directive(o, c)
		}
	}
}

func (res *Result) directive(o *Outline, c *ast.Comment) {
	d, err := vocabulary.ParseDirective(c.Text)
	if err != nil {
		res.problem(c, err)
		return
	}
	switch {
	case d == nil: // not ours after all
	case d.Name == "nonblocking":
		res.marks[o.Func] = Mark{Nonblocking: true}
	case d.Name == "blocking":
		res.marks[o.Func] = Mark{Class: d.Class}
	default:
		res.declare(o, c, d)
	}
}

// declare makes the author's word the summary of the function.
func (res *Result) declare(o *Outline, c *ast.Comment, d *vocabulary.Directive) {
	names := make([]string, o.sig.Params().Len())
	for i := range names {
		names[i] = o.sig.Params().At(i).Name()
	}
	w, err := d.Word(names, o.sig.Recv() != nil)
	if err != nil {
		res.problem(c, err)
		return
	}
	sum := &Summary{Declared: true}
	if t, ok := wordTemplate(w, o.Func); ok {
		t.Library = "" // callers know it by its name
		t.Where = res.Where(o.Decl.Pos())
		sum.Ops = []Template{t}
	} else if w.Role == vocabulary.View {
		sum.Returns = []Value{{Ref: operandRef(w.Signal, o.Func), Sender: operandText(w.Sender, o.Func) + operandText(w.Topic, o.Func)}}
	}
	res.sums[o.Func] = sum
}

// problem records a mistake at its place in the comment.
func (res *Result) problem(c *ast.Comment, err error) {
	pos, msg := c.Pos(), err.Error()
	if de, ok := err.(*vocabulary.DirectiveError); ok {
		pos += token.Pos(de.Offset)
		msg = de.Message
	}
	res.Problems = append(res.Problems, Problem{Pos: pos, Message: "invalid signalvet directive: " + msg})
}

// declares reports whether the package states words of its own.
func (res *Result) declares() bool {
	for _, f := range res.files {
		for _, group := range f.Comments {
			for _, c := range group.List {
				if strings.HasPrefix(c.Text, directivePrefix) {
					return true
				}
			}
		}
	}
	return false
}

// stray finds the directives that stand above neither a function nor a type, and so say nothing.
func (res *Result) stray() {
	attached := make(map[*ast.Comment]bool)
	for _, f := range res.files {
		for _, decl := range f.Decls {
			res.markAttached(attached, decl)
		}
		for _, group := range f.Comments {
			for _, c := range group.List {
				if strings.HasPrefix(c.Text, directivePrefix) && !attached[c] {
					res.Problems = append(res.Problems, Problem{Pos: c.Pos(), Message: "invalid signalvet directive: it stands above no function or type (want it in the doc comment)"})
				}
			}
		}
	}
}

func (res *Result) markAttached(attached map[*ast.Comment]bool, decl ast.Decl) {
	var docs []*ast.CommentGroup
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		docs = append(docs, decl.Doc)
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			if ts, ok := spec.(*ast.TypeSpec); ok {
				docs = append(docs, decl.Doc, ts.Doc)
				res.typeDirectives(decl.Doc)
				res.typeDirectives(ts.Doc)
			}
		}
	}
	for _, doc := range docs {
		if doc == nil {
			continue // no comment
		}
		for _, c := range doc.List {
			attached[c] = true
		}
	}
}

// typeDirectives checks what is said of a type: only that its values are signals.
func (res *Result) typeDirectives(doc *ast.CommentGroup) {
	if doc == nil {
		return // nothing is said of it
	}
	for _, c := range doc.List {
		d, err := vocabulary.ParseDirective(c.Text)
		switch {
		case err != nil:
			res.problem(c, err)
		case d != nil && d.Name != vocabulary.SignalType:
			res.problem(c, &vocabulary.DirectiveError{Offset: len(directivePrefix), Message: d.Name + " stands above a type (want it above a function)"})
		}
	}
}
