package deadconnect

import (
	"fmt"
	"go/ast"
	"go/types"
	"maps"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/program"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/wiring"
)

// Registers is a fact about a package: the exported functions of the package, and of all that it imports, that connect,
// and those that are called or handed on.
type Registers struct {
	List []Register // by function and place
	Used []string   // qualified names, sorted
}

// A Register is one connect of a function.
type Register struct {
	Func, Pkg string
	Connect   operations.Template
}

// AFact marks Registers as a fact.
func (*Registers) AFact() {}

func (r *Registers) String() string { return fmt.Sprintf("%d connects in functions", len(r.List)) }

// uncalled reports the functions that connect, and that nobody calls.
func (c *check) uncalled() {
	used := c.used()
	c.reach()
	c.ops.Walk(func(o *operations.Outline) {
		fn := o.Root().Func
		if fn == nil || fn.Type().(*types.Signature).Recv() != nil || fn.Name() == "main" || fn.Name() == "init" {
			return // called by the program itself, or maybe through an interface
		}
		if c.isTest(fn) {
			return // called by the go command
		}
		for _, call := range o.Calls {
			for _, op := range call.Ops {
				c.register(fn, op)
			}
		}
	})
	c.imports(used)
	if wiring.Main(c.pass.Pkg) {
		c.program(used)
	}
	c.own.Used = slices.Sorted(maps.Keys(used))
	slices.SortFunc(c.own.List, func(a, b Register) int {
		return strings.Compare(a.Pkg+a.Func+a.Connect.Where, b.Pkg+b.Func+b.Connect.Where)
	})
	if len(c.own.List) > 0 {
		c.pass.ExportPackageFact(&c.own)
	}
}

// used are the functions with connects that the package calls, or hands on as values.
func (c *check) used() map[string]bool {
	used := make(map[string]bool)
	for _, obj := range c.pass.TypesInfo.Uses {
		if fn, ok := obj.(*types.Func); ok && fn.Pkg() != nil && c.connects(fn.Origin()) {
			used[fn.Origin().FullName()] = true
		}
	}
	return used
}

func (c *check) connects(fn *types.Func) bool {
	sum := c.ops.Summary(fn)
	return sum != nil && slices.ContainsFunc(sum.Ops, func(t operations.Template) bool { return t.Role == vocabulary.Connect })
}

// register judges a connect of a function that only the package can call, and keeps that of an exported one.
func (c *check) register(fn *types.Func, op *operations.Op) {
	if op.Role != vocabulary.Connect || onBehalf(op.Template) || op.Signal.Kind == operations.Local {
		return // no connect, one on behalf of a caller, or one that ends with the function
	}
	if fn.Exported() && !wiring.Main(c.pass.Pkg) {
		r := Register{Func: fn.FullName(), Pkg: c.pass.Pkg.Path(), Connect: op.Template}
		r.Connect.Chain = ""
		c.own.List = append(c.own.List, r)
		return
	}
	if c.reached[fn] || op.Signal.IsParam() && !registering.MatchString(fn.Name()) {
		return // somebody calls it, or it is a fragment, for callers that are to come
	}
	c.found.Add(analysis.Diagnostic{
		Pos: op.Call.Pos(), End: op.Call.End(),
		Message: op.Said(receiver(&op.Template) + " is never connected to " + op.Display() + " (" + fn.Name() + " is never called)"),
	})
}

// onBehalf reports whether a caller decides what is connected. One that only hands in the dispatcher does not.
func onBehalf(t operations.Template) bool {
	t.Signal = operations.Ref{}
	return t.Open()
}

// reach finds the functions that something leads to: what the package initialises, what others can call, and methods,
// which an interface may call.
func (c *check) reach() {
	c.reached = make(map[*types.Func]bool)
	var next []*operations.Outline
	for _, o := range c.ops.Outlines {
		if o.Func == nil || c.isRoot(o.Func) {
			next = append(next, o)
		}
	}
	for len(next) > 0 {
		o := next[0]
		next = next[1:]
		for _, fn := range c.mentioned(o) {
			if body := c.ops.Outline(fn); !c.reached[fn] && body != nil {
				next = append(next, body)
			}
			c.reached[fn] = true
		}
	}
}

func (c *check) isRoot(fn *types.Func) bool {
	method := fn.Type().(*types.Signature).Recv() != nil
	return method || fn.Name() == "main" || fn.Name() == "init" || fn.Exported() && !wiring.Main(c.pass.Pkg) || c.isTest(fn)
}

// isTest reports whether a function stands in a test file, so that the go command may call it.
func (c *check) isTest(fn *types.Func) bool {
	return strings.HasSuffix(c.pass.Fset.Position(fn.Pos()).Filename, "_test.go")
}

// mentioned are the functions that o, or the initialisation of the package's variables, names.
func (c *check) mentioned(o *operations.Outline) []*types.Func {
	var out []*types.Func
	for _, body := range c.code(o) {
		ast.Inspect(body, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				if fn, isFunc := c.pass.TypesInfo.Uses[id].(*types.Func); isFunc && fn.Pkg() == c.pass.Pkg {
					out = append(out, fn.Origin())
				}
			}
			return true
		})
	}
	return out
}

// code is the declaration of o, or those of the package's variables.
func (c *check) code(o *operations.Outline) []ast.Node {
	if o.Func != nil {
		return []ast.Node{o.Decl}
	}
	var out []ast.Node
	for _, f := range c.pass.Files {
		for _, decl := range f.Decls {
			if _, isFunc := decl.(*ast.FuncDecl); !isFunc {
				out = append(out, decl)
			}
		}
	}
	return out
}

// imports takes over what the imports know.
func (c *check) imports(used map[string]bool) {
	seen := make(map[string]bool)
	for _, imp := range c.pass.Pkg.Imports() {
		var fact Registers
		if !c.pass.ImportPackageFact(imp, &fact) {
			continue // it connects nothing
		}
		for _, name := range fact.Used {
			used[name] = true
		}
		for i := range fact.List {
			if k := fact.List[i].Func + fact.List[i].Connect.Where; !seen[k] {
				seen[k] = true
				c.own.List = append(c.own.List, fact.List[i])
			}
		}
	}
}

// registering is how functions are called that connect the receivers of their package.
var registering = regexp.MustCompile(`^(?i:register|connect|subscribe|attach|wire|hook|listen|observe|bind|install|setup|start)`)

// program judges, in a command, the exported functions of the packages that it imports.
func (c *check) program(used map[string]bool) {
	told := make(map[string]bool)
	whole := !strings.Contains(c.pass.Pkg.Path()+"/", "/cmd/") || slices.ContainsFunc(c.own.List, func(r Register) bool { return used[r.Func] })
	for i := range c.own.List {
		r := &c.own.List[i]
		switch {
		case used[r.Func] || told[r.Func]: // somebody calls it, or it has been reported
		case !registering.MatchString(r.Func[strings.LastIndexByte(r.Func, '.')+1:]): // it does more than that
		case !program.Owns(c.pass.Pkg.Path(), r.Pkg): // a library's
		case !c.sent(&r.Connect) || c.otherwise(r, used): // it does not matter here
		case !whole && !c.sends(&r.Connect): // another command of the module may be meant
		default:
			told[r.Func] = true
			c.tell(r)
		}
	}
}

func (c *check) tell(r *Register) {
	spec := program.Import(c.pass, c.ops, r.Pkg)
	if spec == nil {
		return // a driver without the import
	}
	c.found.Add(analysis.Diagnostic{
		Pos: spec.Pos(), End: spec.End(),
		Message: r.Connect.Said(fmt.Sprintf("%s is never connected to %s (%s is never called)",
			receiver(&r.Connect), r.Connect.Display(), r.Func[strings.LastIndexByte(r.Func, '/')+1:])) + ", at " + r.Connect.Where,
	})
}

// sent reports whether the program sends the signal of a connect.
func (c *check) sent(t *operations.Template) bool {
	found := false
	c.wires.All(func(e *wiring.Entry, _ bool) {
		found = found || e.Role == vocabulary.Send && meets(&e.Template, t)
	})
	return found
}

// meets reports whether a send reaches a connect; when the dispatcher of the connect is its caller's, the topic tells.
func meets(send, t *operations.Template) bool {
	if !t.Signal.IsParam() {
		return wiring.Relate(send, t) == wiring.Same
	}
	_, known := t.Sender.Const()
	return t.Topical && known && send.Library == t.Library && send.Sender == t.Sender
}

// sends reports whether the command's own code leads to a send of the signal of a connect.
func (c *check) sends(t *operations.Template) bool {
	found := false
	for _, o := range c.ops.Outlines {
		found = found || slices.ContainsFunc(c.ops.Gathered(o), func(s operations.Template) bool {
			return s.Role == vocabulary.Send && meets(&s, t)
		})
	}
	return found
}

// otherwise reports whether another function of the package, which is called, connects to the same signal.
func (c *check) otherwise(r *Register, used map[string]bool) bool {
	return slices.ContainsFunc(c.own.List, func(other Register) bool {
		return other.Pkg == r.Pkg && used[other.Func] && meets(&other.Connect, &r.Connect)
	})
}
