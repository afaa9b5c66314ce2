package operations

import (
	"go/ast"
	"go/token"
	"go/types"
)

// An Outline is a function body or literal reduced to what matters here: calls, channel operations and the
// branches, loops and jumps around them, in the order in which they happen.
type Outline struct {
	Func    *types.Func   // nil for a literal and for the initialisation of the package's variables
	Lit     *ast.FuncLit  // nil for a declared function
	Decl    *ast.FuncDecl // nil for a literal
	Parent  *Outline      // the outline a literal stands in
	Body    Block
	Calls   []*Call    // all calls of the body, literals excluded
	Chans   []*Chan    // all channel operations of the body, literals excluded
	Assigns []ast.Expr // the fields and variables that get other objects
	Lits    []*Outline // the literals of the body, in order
	Jumpy   bool       // uses goto, so that the order of its nodes means nothing

	sig    *types.Signature
	params map[*types.Var]int // the parameters of the function, and of those around it, by their index in a [Ref]
	first  int                // the index of the first parameter of a literal
	guards []Guard            // the conditions under which a literal is made
}

// Name is how messages speak of the function.
func (o *Outline) Name() string {
	if o.Func != nil {
		return o.Func.Name()
	}
	if o.Lit != nil {
		return "function literal"
	}
	return "package initialisation"
}

// FirstParam is the index of the first parameter of a literal in a [Ref], 0 for a declared function.
func (o *Outline) FirstParam() int { return o.first }

// Signature is the type of the function, nil for the initialisation of variables.
func (o *Outline) Signature() *types.Signature { return o.sig }

// Root is the declared function that o stands in, or o itself.
func (o *Outline) Root() *Outline {
	for o.Parent != nil {
		o = o.Parent
	}
	return o
}

// A Block is a sequence of nodes.
type Block []Node

// A Node is a *Call, *Chan, *Assign, *Branch, *Loop or *Jump.
type Node any

// Mode says when a call happens.
type Mode uint8

// The modes of a call.
const (
	Plain Mode = iota
	Deferred
	Go
)

// A Call is a call expression that is not a conversion.
type Call struct {
	Expr   *ast.CallExpr
	Mode   Mode
	Callee *types.Func       // origin of the called function or method, nil when unknown
	Lit    *Outline          // the literal that is called, directly or through a variable assigned once
	Value  *FuncVal          // the function that is called, when another call makes it
	Via    *ast.SelectorExpr // the method value that is called through a variable
	Param  int               // the parameter that is called, noParam when none is
	Ops    []*Op             // the operations that the call performs, after [Analyzer] has run
	Exits  bool              // never returns

	guards []Guard // the conditions under which it happens
}

// A Chan is a channel operation, or a select without a default.
type Chan struct {
	Op  ChanOp
	X   ast.Expr // the channel, nil for a select
	At  token.Pos
	Sel []ast.Expr // the channels that a select receives from or sends to

	Arrows []token.Pos // where a select sends
	To     []ast.Expr  // the channels that it sends to there
}

// ChanOp is a kind of channel operation.
type ChanOp string

// The channel operations that can wait.
const (
	Send    ChanOp = "send"
	Receive ChanOp = "receive"
	Range   ChanOp = "range"
	Select  ChanOp = "select"
)

// A Branch runs one of its arms, or none when it is not exhaustive.
type Branch struct {
	Arms       []Block
	Exhaustive bool
	Success    bool   // an if whose first arm runs when an error is nil
	Failure    bool   // an if whose first arm runs when there is an error
	Label      string // of a switch or select, for break
	Breakable  bool
}

// An Assign gives a field or variable another object.
type Assign struct{ X ast.Expr }

// A Loop runs its body again and again.
type Loop struct {
	Body    Block
	Label   string
	Forever bool // only a break or return leaves it
	At      token.Pos
}

// A Jump leaves the sequence.
type Jump struct {
	Kind  JumpKind
	Label string
	Err   bool            // a return that reports an error
	Stmt  *ast.ReturnStmt // of a return
}

// JumpKind is a kind of [Jump].
type JumpKind uint8

// The kinds of jump.
const (
	Return JumpKind = iota
	Break
	Continue
	Goto
	Exit // the program, goroutine or function ends abnormally
)
