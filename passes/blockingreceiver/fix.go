package blockingreceiver

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// inBackground connects the receiver for background delivery, where the dispatcher can and exactly one queue is in
// sight. A choice between queues is the author's.
func inBackground(pass *analysis.Pass, ops *operations.Result, op *operations.Op, name string) []analysis.SuggestedFix {
	option := backgroundOption(pass, ops, op)
	if option == nil {
		return nil // a dispatcher without background delivery, or a wrapper of one
	}
	file := fileOf(pass, op.Call.Pos())
	if file == nil {
		return nil // not written in this package
	}
	in := sight{pass: pass, file: file, scope: pass.Pkg.Scope().Innermost(op.Call.Pos()), pos: op.Call.Pos()}
	queue := in.queue(queueType(option), op.Outline.Root())
	qualifier, ok := in.qualifier(option.Pkg())
	if queue == "" || !ok {
		return nil // none, or several; or the dispatcher has no name here
	}
	end := op.Call.Args[len(op.Call.Args)-1].End()
	return []analysis.SuggestedFix{{
		Message:   fmt.Sprintf("Connect %s for background delivery", name),
		TextEdits: []analysis.TextEdit{{Pos: end, End: end, NewText: fmt.Appendf(nil, ", %s%s(%s)", qualifier, option.Name(), queue)}},
	}}
}

// backgroundOption is the function of the dispatcher that makes the option for background delivery by a queue, nil when
// the call of op cannot be given one.
func backgroundOption(pass *analysis.Pass, ops *operations.Result, op *operations.Op) *types.Func {
	callee, ok := typeutil.Callee(pass.TypesInfo, op.Call).(*types.Func)
	if !ok || !op.Raw || op.Call.Ellipsis.IsValid() {
		return nil // a wrapper, or options in a slice
	}
	word := ops.Word(callee.Origin())
	if word == nil || word.Options.Kind != vocabulary.Rest || len(op.Call.Args) < word.Options.Index {
		return nil // it takes no options, or f(g()) hides its arguments
	}
	scope := callee.Pkg().Scope()
	for _, name := range scope.Names() {
		option, ok := scope.Lookup(name).(*types.Func)
		if !ok || !option.Exported() {
			continue // no function that can be called here
		}
		if w := ops.Word(option); w != nil && w.Role == vocabulary.Option && w.Delivery == vocabulary.Async && queueType(option) != nil {
			return option
		}
	}
	return nil
}

// queueType is the type of the queue that option takes: a pointer to a type of its own package, and nothing else.
func queueType(option *types.Func) types.Type {
	params := option.Signature().Params()
	if params.Len() != 1 {
		return nil
	}
	ptr, ok := types.Unalias(params.At(0).Type()).(*types.Pointer)
	if !ok {
		return nil
	}
	named, ok := types.Unalias(ptr.Elem()).(*types.Named)
	if !ok || named.Obj().Pkg() != option.Pkg() {
		return nil
	}
	return ptr
}

// sight is what can be named at one place.
type sight struct {
	pass  *analysis.Pass
	file  *ast.File
	scope *types.Scope // innermost
	pos   token.Pos
}

// queue is the only queue in sight, as an expression: a variable, or a field of the method's object; "" when there is
// none, when there are several, and when the only one may not have been made yet.
func (in sight) queue(queue types.Type, method *operations.Outline) string {
	var found []string
	certain := true
	for scope := in.scope; scope != nil && scope != types.Universe; scope = scope.Parent() {
		for _, name := range scope.Names() {
			v, ok := in.lookup(name).(*types.Var)
			if !ok || v.Parent() != scope || !types.Identical(v.Type(), queue) {
				continue // something else, shadowed, or declared later
			}
			found = append(found, name)
			certain = certain && in.made(v)
		}
	}
	found = append(found, in.fields(queue, method)...)
	if len(found) != 1 || !certain {
		return ""
	}
	return found[0]
}

func (in sight) lookup(name string) types.Object {
	_, obj := in.scope.LookupParent(name, in.pos)
	return obj
}

// made reports whether v is a parameter, or is given a value where it is declared.
func (in sight) made(v *types.Var) bool {
	file := fileOf(in.pass, v.Pos())
	if file == nil {
		return false // another package's
	}
	path, _ := astutil.PathEnclosingInterval(file, v.Pos(), v.Pos())
	if len(path) < 2 {
		return false // no declaration
	}
	switch decl := path[1].(type) {
	case *ast.Field, *ast.AssignStmt, *ast.RangeStmt:
		return true
	case *ast.ValueSpec:
		return len(decl.Values) > 0
	}
	return false
}

// fields are the fields of the object of a method that hold a queue.
func (in sight) fields(queue types.Type, method *operations.Outline) []string {
	if method.Func == nil || method.Func.Signature().Recv() == nil {
		return nil // no method
	}
	recv := method.Func.Signature().Recv()
	if recv.Name() == "" || in.lookup(recv.Name()) != recv {
		return nil // it has no name, or another variable has it here
	}
	typ := recv.Type()
	if ptr, ok := types.Unalias(typ).(*types.Pointer); ok {
		typ = ptr.Elem()
	}
	fields, ok := typ.Underlying().(*types.Struct)
	if !ok {
		return nil // it holds nothing
	}
	var found []string
	for field := range fields.Fields() {
		if types.Identical(field.Type(), queue) && field.Name() != "_" {
			found = append(found, recv.Name()+"."+field.Name())
		}
	}
	return found
}

// qualifier is what stands before the names of pkg here; ok is false when the file has no name for pkg, or something
// else has that name here.
func (in sight) qualifier(pkg *types.Package) (qualifier string, ok bool) {
	if pkg == in.pass.Pkg {
		return "", true
	}
	for _, spec := range in.file.Imports {
		if path, err := strconv.Unquote(spec.Path.Value); err != nil || path != pkg.Path() {
			continue // another package
		}
		name := in.pass.TypesInfo.PkgNameOf(spec)
		if name == nil || name.Name() == "." || name.Name() == "_" || in.lookup(name.Name()) != name {
			continue // imported without a name, or shadowed
		}
		return name.Name() + ".", true
	}
	return "", false
}

func fileOf(pass *analysis.Pass, pos token.Pos) *ast.File {
	for _, file := range pass.Files {
		if file.FileStart <= pos && pos < file.FileEnd {
			return file
		}
	}
	return nil
}
