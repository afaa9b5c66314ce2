package operations

import (
	"go/types"
	"strconv"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// wordTemplate turns a word into a template over the parameters of fn, the function that it speaks of. It reports false
// for a view, an option or a constructor, which do nothing by themselves.
func wordTemplate(w *vocabulary.Word, fn *types.Func) (Template, bool) {
	switch w.Role {
	case vocabulary.View:
		return viewTemplate(w, fn)
	case vocabulary.New, vocabulary.Option, vocabulary.Wait:
		return Template{}, false
	}
	t := Template{
		Role: w.Role, Signal: operandRef(w.Signal, fn), Sender: operandText(w.Sender, fn), UID: operandText(w.UID, fn),
		Delivery: w.Delivery, Late: w.Late, Program: w.Program, Fails: w.Fails, Lazy: w.Lazy, Settles: w.Settles, Once: w.Once, Keep: w.KeepFirst,
		Identity: w.Identity, Duplicates: w.Duplicates, Invokes: w.Invokes, Methods: w.Methods,
		Options: noParam, Token: w.Role == vocabulary.Disconnect && w.Token.Kind != vocabulary.None,
		Library: fn.Pkg().Path(), Method: fn.Name(),
	}
	if w.Receiver.Kind == vocabulary.Arg || w.Receiver.Kind == vocabulary.Rest {
		t.Runs = []int{w.Receiver.Index}
	}
	switch {
	case w.Token.Kind == vocabulary.Result:
		t.Gives = w.Token.Index + 1
	case w.Token.Kind == vocabulary.Arg && t.Token:
		t.Back = w.Token.Index + 1
	}
	if w.Options.Kind != vocabulary.None {
		t.Options = w.Options.Index
	}
	if w.Topic.Kind != vocabulary.None {
		t.Sender += operandText(w.Topic, fn) // every operation names its topic, as a keyed one its sender
		t.Topical = true
	}
	if w.Signal.Kind == vocabulary.Package {
		t.Name = fn.Pkg().Name()
	}
	t.ByOwner = w.Signal.Kind == vocabulary.Receiver && w.Signal.Path != "" // callers do not write the field
	if t.Delivery == "" {
		t.Delivery = vocabulary.Inline
	}
	t.ofLibrary(w.Library)
	t.Args = wordArgs(w)
	t.Form = wordForm(w)
	return t, true
}

// viewTemplate is what the first call of a view does that has to come before the start: what is asked for then is started too.
func viewTemplate(w *vocabulary.Word, fn *types.Func) (Template, bool) {
	if w.Late == "" {
		return Template{}, false // it may be called at any time
	}
	return Template{
		Role: vocabulary.View, Signal: operandRef(w.Signal, fn), UID: "view", Late: w.Late,
		Options: noParam, Library: fn.Pkg().Path(), Method: fn.Name(),
	}, true
}

// ofLibrary takes over what holds for all operations of a library.
func (t *Template) ofLibrary(l *vocabulary.Library) {
	if l == nil {
		return // said by a directive
	}
	roles := make([]string, len(l.Deadlocks))
	for i, role := range l.Deadlocks {
		roles[i] = string(role)
	}
	t.Itself, t.Wildcards = l.SendsItself(), l.Wildcards
	if t.Role == vocabulary.Connect {
		t.Forms = l.FormsText()
	}
	t.Deadlocks, t.Next, t.Broker, t.Reflects = strings.Join(roles, ","), l.Next, l.Broker, l.Reflects
}

// onePackage is the name of the signal that a package is, which is none of its variables'.
const onePackage = ".(package)"

// operandRef is the object that an operand of fn stands for.
func operandRef(o vocabulary.Operand, fn *types.Func) Ref {
	switch o.Kind {
	case vocabulary.Receiver:
		return Ref{Kind: Param, Index: receiverIndex, Path: o.Path}
	case vocabulary.Arg, vocabulary.Rest:
		return Ref{Kind: Param, Index: o.Index, Path: o.Path}
	case vocabulary.TypeArg:
		return Ref{Kind: TypeParam, Index: o.Index}
	case vocabulary.Package:
		return Ref{Kind: Global, Base: fn.Pkg().Path() + onePackage}
	}
	return Ref{}
}

// operandText is the text that an operand of fn stands for, a hole for its callers to fill.
func operandText(o vocabulary.Operand, fn *types.Func) Text {
	switch o.Kind {
	case vocabulary.None:
		return ""
	case vocabulary.Literal:
		return Text(o.Text)
	case vocabulary.Name:
		return Text(fn.Name())
	}
	r := operandRef(o, fn)
	switch o.Aspect {
	case vocabulary.Type:
		r.Path += aspectType
	case vocabulary.Param:
		r.Path += aspectParam + strconv.Itoa(o.Nth)
	case vocabulary.TypeArgOf:
		r.Path += aspectTypeArg + strconv.Itoa(o.Nth)
	}
	return hole(r)
}

// What follows the path of a hole that does not stand for a value but for a type that is known of it.
const (
	aspectType    = "#type"
	aspectParam   = "#param"
	aspectTypeArg = "#typearg"

	aspectExact     = "#exact"     // the type of an argument, pointers included
	aspectRest      = "#rest"      // the types of the arguments from a variadic parameter on
	aspectSignature = "#signature" // the types of the parameters of the function that an argument is
	aspectForm      = "#form"      // the same, with interfaces and results
)
