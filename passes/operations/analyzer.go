package operations

import (
	"flag"
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// Analyzer finds the operations of a package. It reports nothing; its result answers questions about them.
var Analyzer = &analysis.Analyzer{
	Name:       "signaloperations",
	Doc:        "find connects, disconnects and sends, through wrappers of any depth",
	Run:        run,
	ResultType: reflect.TypeFor[*Result](),
	Flags:      flags(),
	FactTypes:  []analysis.Fact{new(Summary), new(Alias), new(Dispatches)},
}

// userWords is the value of the -vocabulary flag: YAML text.
var userWords words

func flags() flag.FlagSet {
	var fs flag.FlagSet
	fs.Var(&userWords, "vocabulary", "words of your own dispatchers, as YAML `text`")
	return fs
}

// Result holds the operations of one package. It is read-only once [Analyzer] has run.
type Result struct {
	asking sync.Mutex // held by the analyzer that asks; see Serial

	Outlines []*Outline // declared functions in source order, then the initialisation of variables
	Problems []Problem  // directives and words that are wrong

	pkg        *types.Package
	info       *types.Info
	fset       *token.FileSet
	files      []*ast.File
	importFact func(types.Object, analysis.Fact) bool
	vocab      *vocabulary.Vocabulary
	reaches    bool     // a dispatcher is among the imports
	initial    *Outline // the initialisation of package-level variables
	lits       map[*ast.FuncLit]*Outline
	byFunc     map[*types.Func]*Outline
	sums       map[*types.Func]*Summary
	marks      map[*types.Func]Mark
	inferred   map[*types.Func][]Template // the operations of home-made dispatchers
	makers     map[*types.TypeName]bool   // whether a type was recognised as a dispatcher, as far as asked
	delivering map[token.Pos]bool         // where home-made dispatchers wait for receivers, by the parenthesis or arrow; true for channels
	symbols    map[*types.Func]symbol
	promoted   map[promotion]*types.Func
	cover      map[*types.Package]bool
	inside     map[*Outline]bool             // the literals whose operations are being gathered
	named      []*types.Named                // types that can implement an interface, nil until asked for
	calls      map[*ast.CallExpr]*Call       // nil until asked for
	stores     map[ast.Expr][]*types.Var     // the variables that hold the results of a call, nil until asked for
	vars       map[string]*types.Var         // the local variables that have been named, by the base of their Ref
	loops      map[*types.Var]*ast.RangeStmt // the variables of loops over literals
	tracing    map[*types.Var]bool           // the variables that are being followed to a collection
	steps      int                           // how many expressions have been looked at
	switches   map[*vocabulary.Library]bool  // whether the package changes the delivery of a library's receivers
	keepers    map[*vocabulary.Library]bool  // whether the package uses what makes a library keep what it sends
	packages   map[string]*types.Package     // the package and its imports by path, nil until asked for
	fieldSites map[*types.Var][]ast.Expr     // what is assigned to fields, nil until asked for
	setLater   map[*types.Var]bool           // the fields that are assigned to after their object was made, found with fieldSites
	handed     map[*types.Var]bool           // the variables that are used as a whole, nil until asked for
	graph      importGraph                   // empty where no dispatcher is reached
	defOnce    sync.Once
	defs       map[*types.Var]*definition
}

// A Problem is a mistake in what the user told signalvet.
type Problem struct {
	Pos     token.Pos
	Message string
}

// A Mark is what a directive says about whether a function waits.
type Mark struct {
	Nonblocking bool
	Class       string // the class of a blocking directive
}

// Mark returns what a directive says of fn.
func (res *Result) Mark(fn *types.Func) Mark { return res.marks[fn] }

// Reaches reports whether a dispatcher is among the package's imports, so that it can hold operations.
func (res *Result) Reaches() bool { return res.reaches }

// Outline returns the outline of a function of the package, nil for others.
func (res *Result) Outline(fn *types.Func) *Outline { return res.byFunc[fn] }

// Initial is the initialisation of the package's variables.
func (res *Result) Initial() *Outline { return res.initial }

// Walk calls yield for every outline, literals included, in source order.
func (res *Result) Walk(yield func(*Outline)) {
	var walk func(o *Outline)
	walk = func(o *Outline) {
		yield(o)
		for _, lit := range o.Lits {
			walk(lit)
		}
	}
	for _, o := range res.Outlines {
		walk(o)
	}
}

func run(pass *analysis.Pass) (any, error) {
	res := &Result{
		pkg: pass.Pkg, info: pass.TypesInfo, fset: pass.Fset, files: pass.Files, importFact: pass.ImportObjectFact,
		lits: make(map[*ast.FuncLit]*Outline), byFunc: make(map[*types.Func]*Outline), sums: make(map[*types.Func]*Summary),
		marks: make(map[*types.Func]Mark), inferred: make(map[*types.Func][]Template), symbols: make(map[*types.Func]symbol), promoted: make(map[promotion]*types.Func), cover: make(map[*types.Package]bool), inside: make(map[*Outline]bool), vars: make(map[string]*types.Var), tracing: make(map[*types.Var]bool),
		makers: make(map[*types.TypeName]bool),
	}
	if res.covered(pass.Pkg) {
		return res, nil // the table speaks for the package
	}
	vocab, err := userWords.vocabulary()
	if err != nil {
		return nil, err
	}
	if err := misnamed(vocab, pass.Pkg); err != nil {
		return nil, err
	}
	res.vocab = vocab
	if vocabulary.Builtin(pass.Pkg.Path()).SpeaksFor(pass.Pkg.Path()) {
		return res, nil // a dispatcher's own code: its words say what it does
	}
	res.reaches = res.reachesDispatcher(pass)
	res.outline()
	res.stray()
	res.homemade()
	clear(res.makers) // asked before, when nothing was known
	res.reaches = res.reaches || len(res.inferred) > 0
	res.summarize()
	res.operate()
	res.export(pass)
	return res, nil
}

// outline reduces every function body of the package.
func (res *Result) outline() {
	res.initial = new(Outline)
	for _, f := range res.files {
		for _, decl := range f.Decls {
			switch decl := decl.(type) {
			case *ast.FuncDecl:
				res.function(decl)
			case *ast.GenDecl:
				b := &builder{res: res, out: res.initial, cur: &res.initial.Body}
				b.decl(decl)
			}
		}
	}
	res.Outlines = append(res.Outlines, res.initial)
	res.link()
}

func (res *Result) function(decl *ast.FuncDecl) {
	fn, ok := res.info.Defs[decl.Name].(*types.Func)
	if !ok {
		return // a bad declaration
	}
	o := &Outline{Func: fn, Decl: decl, sig: fn.Type().(*types.Signature), params: make(map[*types.Var]int)}
	if recv := o.sig.Recv(); recv != nil {
		o.params[recv] = receiverIndex
	}
	for i := range o.sig.Params().Len() {
		o.params[o.sig.Params().At(i)] = i
	}
	res.Outlines = append(res.Outlines, o)
	res.byFunc[fn] = o
	res.directives(o)
	if decl.Body != nil {
		res.build(o, decl.Body)
		finalReturn(o)
	}
}

// finalReturn makes the last return of a body a normal one: what it returns is the outcome, not an early failure.
func finalReturn(o *Outline) {
	if n := len(o.Body); n > 0 {
		if j, ok := o.Body[n-1].(*Jump); ok {
			j.Err = false
		}
	}
}

// link finds what is called where the callee is a variable, or the method of a variable that is an interface.
func (res *Result) link() {
	res.unroll()
	res.Walk(func(o *Outline) {
		for _, c := range o.Calls {
			if c.Callee == nil && c.Lit == nil {
				res.linkCall(o, c)
			}
			if fn := res.concrete(c); fn != nil {
				c.Callee = fn
			}
		}
	})
}

func (res *Result) linkCall(o *Outline, c *Call) {
	vals := res.Funcs(o, c.Expr.Fun)
	if len(vals) != 1 {
		return // nothing is known of the function value
	}
	if vals[0].Made() {
		c.Value = &vals[0]
	}
	c.Callee, c.Lit, c.Param, c.Via = vals[0].Fn, vals[0].Lit, vals[0].Param, vals[0].Via
}

// export publishes the summaries and aliases that other packages can meet.
func (res *Result) export(pass *analysis.Pass) {
	for fn, sum := range res.sums {
		if sum != nil && fn.Pkg() == pass.Pkg && !sum.empty() {
			pass.ExportObjectFact(fn, sum)
		}
	}
	if !res.reaches {
		return // nobody can meet a signal of this package
	}
	res.bring(pass)
	pass.ExportPackageFact(res.graph.fact())
	scope := pass.Pkg.Scope()
	for _, name := range scope.Names() {
		if v, ok := scope.Lookup(name).(*types.Var); ok && v.Exported() {
			res.exportAlias(pass, v)
		}
	}
}

func (res *Result) exportAlias(pass *analysis.Pass, v *types.Var) {
	rhs, result := res.once(v)
	if rhs == nil || result != 0 {
		return // not written in one place
	}
	f := frame{res: res, out: res.initial}
	a := Alias{Value: f.value(rhs), Texts: constTexts(f.textFields(rhs))}
	if a.Value.Ref.Kind != Global {
		a.Value.Ref = Ref{} // a new object
	}
	if a.Value != (Value{}) || len(a.Texts) > 0 {
		pass.ExportObjectFact(v, &a)
	}
}
