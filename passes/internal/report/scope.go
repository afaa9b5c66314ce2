package report

import (
	"go/ast"
	"go/token"
)

// lines is a set of line numbers: some intervals without some others.
type lines struct {
	in, out []interval
}

// interval is a run of line numbers, both ends included.
type interval struct{ first, last int }

func (l lines) contain(line int) bool { return anyHolds(l.in, line) && !anyHolds(l.out, line) }

func anyHolds(intervals []interval, line int) bool {
	for _, each := range intervals {
		if each.first <= line && line <= each.last {
			return true
		}
	}
	return false
}

// directivesOf returns the suppressions of the file with the lines they cover:
//
//   - behind code: its own line, and the statement that ends there;
//   - on a line of its own: the statement, declaration, argument or element
//     that begins on the line after the comment.
//
// A lint:ignore does not reach into the bodies of what it covers; a nolint
// does, as golangci-lint has it.
func directivesOf(fset *token.FileSet, file *ast.File) []directive {
	var found []directive
	for _, group := range file.Comments {
		for _, comment := range group.List {
			suppression, ok := parseDirective(comment.Text)
			if !ok {
				continue // an ordinary comment
			}
			suppression.pos, suppression.end = comment.Pos(), comment.End()
			if !suppression.wholeFile {
				target := findTarget(fset, file, group, comment)
				suppression.lines = target.lines(fset, suppression.wholeNode)
			}
			found = append(found, suppression)
		}
	}
	return found
}

// target is what a directive stands at.
type target struct {
	line int      // covered in any case
	node ast.Node // covered too, unless nil
}

func findTarget(fset *token.FileSet, file *ast.File, group *ast.CommentGroup, comment *ast.Comment) target {
	own := lineOf(fset, comment.Pos())
	ended, trailing := codeBefore(fset, file, comment)
	if trailing {
		return target{line: own, node: ended}
	}
	next := lineOf(fset, group.End()) + 1
	return target{line: next, node: beginningOn(fset, file, next)}
}

// codeBefore tells whether code stands on the comment's line before it, and
// which plain statement or declaration, if any, ends there.
func codeBefore(fset *token.FileSet, file *ast.File, comment *ast.Comment) (ended ast.Node, trailing bool) {
	own := lineOf(fset, comment.Pos())
	ast.Inspect(file, func(node ast.Node) bool {
		if node == nil || isComment(node) || node.Pos() > comment.Pos() {
			return false // it begins behind the comment
		}
		trailing = trailing || lineOf(fset, node.Pos()) == own
		if node.End() <= comment.Pos() && lineOf(fset, node.End()) == own {
			trailing = true
			if ended == nil && isPlain(node) {
				ended = node
			}
		}
		return true
	})
	return ended, trailing
}

// beginningOn returns the outermost node that begins on the line, or nil.
func beginningOn(fset *token.FileSet, file *ast.File, line int) ast.Node {
	var found ast.Node
	ast.Inspect(file, func(node ast.Node) bool {
		if found != nil || node == nil || isComment(node) {
			return false // found already
		}
		if lineOf(fset, node.Pos()) == line {
			found = node
		}
		return found == nil
	})
	return found
}

func isComment(node ast.Node) bool {
	_, ok := node.(*ast.CommentGroup)
	return ok
}

// isPlain reports whether the node is a statement or declaration without a
// body of its own, so that its last line speaks for all of it.
func isPlain(node ast.Node) bool {
	switch node.(type) {
	case *ast.ExprStmt, *ast.AssignStmt, *ast.SendStmt, *ast.ReturnStmt, *ast.GoStmt, *ast.DeferStmt, *ast.ValueSpec:
		return true
	}
	return false
}

func (t target) lines(fset *token.FileSet, bodies bool) lines {
	covered := lines{in: []interval{{t.line, t.line}}}
	if t.node == nil {
		return covered
	}
	last := t.node.End()
	if file, ok := t.node.(*ast.File); ok {
		last = file.Name.End() // a comment above the package clause
		if bodies {
			last = file.FileEnd
		}
	}
	covered.in = append(covered.in, interval{lineOf(fset, t.node.Pos()), lineOf(fset, last)})
	if !bodies {
		covered.out = bodiesOf(fset, t.node)
	}
	return covered
}

// bodiesOf returns the lines strictly inside the bodies in the node.
func bodiesOf(fset *token.FileSet, node ast.Node) []interval {
	var bodies []interval
	ast.Inspect(node, func(node ast.Node) bool {
		opening, closing := bodyOf(node)
		if !opening.IsValid() {
			return true // not a body
		}
		inside := interval{lineOf(fset, opening) + 1, lineOf(fset, closing) - 1}
		if closing == node.End() {
			inside.last++ // a clause has no closing line
		}
		bodies = append(bodies, inside)
		return false // what is inside is out already
	})
	return bodies
}

// bodyOf returns where the node begins and ends to be a body, if it is one.
func bodyOf(node ast.Node) (opening, closing token.Pos) {
	switch node := node.(type) {
	case *ast.BlockStmt:
		return node.Lbrace, node.Rbrace
	case *ast.StructType:
		return node.Fields.Opening, node.Fields.Closing
	case *ast.InterfaceType:
		return node.Methods.Opening, node.Methods.Closing
	case *ast.GenDecl:
		return node.Lparen, node.Rparen
	case *ast.CaseClause:
		return node.Colon, node.End()
	case *ast.CommClause:
		return node.Colon, node.End()
	}
	return token.NoPos, token.NoPos
}

func lineOf(fset *token.FileSet, pos token.Pos) int { return fset.Position(pos).Line }
