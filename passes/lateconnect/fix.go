package lateconnect

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/printer"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"

	"github.com/signalvet/signalvet/passes/effects"
)

// moveBefore moves the statement that connects before the one that sends, when both stand in one block and the connect
// uses nothing that is defined in between.
func moveBefore(pass *analysis.Pass, l *effects.Late) (analysis.SuggestedFix, bool) {
	var none analysis.SuggestedFix
	if l.Call == nil || !l.Event.Pos().IsValid() {
		return none, false // in a goroutine, or in another package
	}
	file := fileOf(pass, l.At)
	if file == nil || file != fileOf(pass, l.Event.Pos()) {
		return none, false // in two files
	}
	block, from, to := statements(file, l.Event.Pos(), l.At)
	if block == nil {
		return none, false // in two blocks
	}
	stmt, ok := block.List[to].(*ast.ExprStmt)
	if !ok || usesDefined(pass, stmt, block.List[from:to]) || !ownLine(pass, file, stmt) || shared(pass, block, to) {
		return none, false // its result is used, it needs what comes between, or it shares its line
	}
	return analysis.SuggestedFix{
		Message:   fmt.Sprintf("Connect %s before %s is %s", receiverOf(&l.Connect), l.Connect.Name, past(l.Event.Role)),
		TextEdits: move(pass, file, stmt, block.List[from]),
	}, true
}

func fileOf(pass *analysis.Pass, pos token.Pos) *ast.File {
	for _, f := range pass.Files {
		if f.FileStart <= pos && pos < f.FileEnd {
			return f
		}
	}
	return nil
}

// statements finds the block whose statements from and to hold the two places.
func statements(file *ast.File, first, second token.Pos) (block *ast.BlockStmt, from, to int) {
	path, _ := astutil.PathEnclosingInterval(file, second, second)
	for _, n := range path {
		b, ok := n.(*ast.BlockStmt)
		if !ok {
			continue // not a block
		}
		from, to := -1, -1
		for i, s := range b.List {
			if s.Pos() <= first && first < s.End() {
				from = i
			}
			if s.Pos() <= second && second < s.End() {
				to = i
			}
		}
		if from >= 0 && to > from {
			return b, from, to
		}
		return nil, 0, 0 // the innermost block decides
	}
	return nil, 0, 0
}

// usesDefined reports whether stmt uses a variable that one of the statements defines or writes.
func usesDefined(pass *analysis.Pass, stmt ast.Stmt, between []ast.Stmt) bool {
	used := make(map[types.Object]bool)
	ast.Inspect(stmt, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && pass.TypesInfo.Uses[id] != nil {
			used[pass.TypesInfo.Uses[id]] = true
		}
		return true
	})
	found := false
	for _, s := range between {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Ident:
				found = found || used[pass.TypesInfo.Defs[n]] && pass.TypesInfo.Defs[n] != nil
			case *ast.AssignStmt:
				for _, l := range n.Lhs {
					if id, ok := l.(*ast.Ident); ok {
						found = found || used[pass.TypesInfo.ObjectOf(id)]
					}
				}
			}
			return !found
		})
	}
	return found
}

// ownLine reports whether stmt has its lines to itself: no comment would be left behind.
func ownLine(pass *analysis.Pass, file *ast.File, stmt ast.Stmt) bool {
	tf := pass.Fset.File(stmt.Pos())
	first, last := tf.Line(stmt.Pos()), tf.Line(stmt.End())
	for _, group := range file.Comments {
		from, to := tf.Line(group.Pos()), tf.Line(group.End())
		inside := stmt.Pos() < group.Pos() && group.End() < stmt.End()
		if from <= last && to >= first && !inside {
			return false
		}
	}
	return last < tf.LineCount()
}

// shared reports whether the statement i of a block stands on a line with another one, or with a brace.
func shared(pass *analysis.Pass, block *ast.BlockStmt, i int) bool {
	before, after := block.Lbrace, block.Rbrace
	if i > 0 {
		before = block.List[i-1].End()
	}
	if i+1 < len(block.List) {
		after = block.List[i+1].Pos()
	}
	tf := pass.Fset.File(block.Pos())
	return tf.Line(before) == tf.Line(block.List[i].Pos()) || tf.Line(after) == tf.Line(block.List[i].End())
}

// move deletes the lines of stmt and puts its text before target.
func move(pass *analysis.Pass, file *ast.File, stmt, target ast.Stmt) []analysis.TextEdit {
	tf := pass.Fset.File(stmt.Pos())
	var text bytes.Buffer
	node := &printer.CommentedNode{Node: stmt, Comments: file.Comments}
	if err := format.Node(&text, pass.Fset, node); err != nil {
		return nil // a tree that cannot be printed
	}
	text.WriteByte('\n')
	return []analysis.TextEdit{
		{Pos: target.Pos(), End: target.Pos(), NewText: text.Bytes()},
		{Pos: tf.LineStart(tf.Line(stmt.Pos())), End: tf.LineStart(tf.Line(stmt.End()) + 1)},
	}
}
