package vocabulary

import (
	"fmt"
	"strconv"
	"strings"
)

// An OperandKind says where in a call an operand stands.
type OperandKind uint8

// The kinds of operands.
const (
	None     OperandKind = iota // the operation has no such operand
	Receiver                    // the expression before the method's name
	Arg                         // the argument at Index
	Result                      // the result at Index
	Rest                        // the arguments from Index on, of a variadic function
	TypeArg                     // the type argument at Index
	Package                     // the package itself, which is one signal
	Name                        // the name of the function that is called
	Literal                     // the text itself
)

// An Aspect says what of an operand counts, when it is not its value.
type Aspect uint8

// The aspects of operands.
const (
	Value     Aspect = iota // the operand itself
	Type                    // its static type, without a pointer
	Param                   // the type of parameter Nth of the function that it is
	TypeArgOf               // type argument Nth of its type
)

// An Operand names a part of a call, or what is known of it. The zero Operand is no part of it.
type Operand struct {
	Kind  OperandKind
	Index int // from 0; of Arg, Result, Rest and TypeArg

	Path   string // the fields, and methods without parameters, that lead on from there: ".Handler.Name()"
	Aspect Aspect
	Nth    int    // of Param and TypeArgOf, from 0
	Text   string // of Literal
}

// Plain reports whether o is an argument or the receiver itself, rather than a part or an aspect of it.
func (o Operand) Plain() bool {
	return (o.Kind == Arg || o.Kind == Receiver) && o.Path == "" && o.Aspect == Value
}

// operandForms is what messages say that an operand can be.
const operandForms = "receiver, argN, argN..., resultN, typeargN, name, package, argN.Field, type(arg0), param0(arg0), typearg0(arg0) or text(...)"

// String returns o as the vocabulary writes it: receiver, arg0, arg2..., arg0.ID, type(arg0); and nothing for an operand
// that is absent.
func (o Operand) String() string {
	base := o.base()
	switch o.Aspect {
	case Type:
		return "type(" + base + ")"
	case Param:
		return fmt.Sprintf("param%d(%s)", o.Nth, base)
	case TypeArgOf:
		return fmt.Sprintf("typearg%d(%s)", o.Nth, base)
	}
	return base
}

func (o Operand) base() string {
	switch o.Kind {
	case Receiver:
		return "receiver" + o.Path
	case Arg:
		return fmt.Sprintf("arg%d%s", o.Index, o.Path)
	case Result:
		return fmt.Sprintf("result%d", o.Index)
	case Rest:
		return fmt.Sprintf("arg%d...", o.Index)
	case TypeArg:
		return fmt.Sprintf("typearg%d", o.Index)
	case Package:
		return "package"
	case Name:
		return "name"
	case Literal:
		return "text(" + o.Text + ")"
	}
	return ""
}

// parseOperand is the inverse of String. It reports false for a text that String does not return for an operand.
func parseOperand(text string) (Operand, bool) {
	function, inner, called := strings.Cut(text, "(")
	inner, closed := strings.CutSuffix(inner, ")")
	switch {
	case !called || strings.ContainsAny(function, ".") || text == function:
		return parseBase(text)
	case !closed:
		return Operand{}, false
	case function == "text":
		return Operand{Kind: Literal, Text: inner}, inner != ""
	}
	o, ok := parseBase(inner)
	if !ok || o.Kind != Receiver && o.Kind != Arg {
		return Operand{}, false // only an expression has a type
	}
	o.Aspect, o.Nth, ok = parseAspect(function)
	return o, ok
}

// parseAspect reads the function before the parentheses.
func parseAspect(function string) (Aspect, int, bool) {
	if function == "type" {
		return Type, 0, true
	}
	if digits, ok := strings.CutPrefix(function, "param"); ok {
		n, ok := parseIndex(digits)
		return Param, n, ok
	}
	digits, ok := strings.CutPrefix(function, "typearg")
	n, isIndex := parseIndex(digits)
	return TypeArgOf, n, ok && isIndex
}

// parseBase reads an operand without an aspect.
func parseBase(text string) (Operand, bool) {
	switch text {
	case "package":
		return Operand{Kind: Package}, true
	case "name":
		return Operand{Kind: Name}, true
	}
	if digits, ok := strings.CutPrefix(text, "result"); ok {
		index, ok := parseIndex(digits)
		return Operand{Kind: Result, Index: index}, ok
	}
	if digits, ok := strings.CutPrefix(text, "typearg"); ok {
		index, ok := parseIndex(digits)
		return Operand{Kind: TypeArg, Index: index}, ok
	}
	if first, ok := strings.CutSuffix(text, "..."); ok {
		digits, isArg := strings.CutPrefix(first, "arg")
		index, isIndex := parseIndex(digits)
		return Operand{Kind: Rest, Index: index}, isArg && isIndex
	}
	return parsePath(text)
}

// parsePath reads the receiver or an argument, and the fields that lead on from it.
func parsePath(text string) (Operand, bool) {
	base, path, deeper := strings.Cut(text, ".")
	o := Operand{Kind: Receiver}
	if base != "receiver" {
		digits, isArg := strings.CutPrefix(base, "arg")
		index, isIndex := parseIndex(digits)
		if !isArg || !isIndex {
			return Operand{}, false
		}
		o = Operand{Kind: Arg, Index: index}
	}
	if !deeper {
		return o, true
	}
	for step := range strings.SplitSeq(path, ".") {
		if !isIdentifier(strings.TrimSuffix(step, "()")) {
			return Operand{}, false
		}
	}
	o.Path = "." + path
	return o, true
}

// parseIndex reads a small decimal number in its shortest form.
func parseIndex(digits string) (int, bool) {
	n, err := strconv.ParseUint(digits, 10, 8)
	return int(n), err == nil && strconv.FormatUint(n, 10) == digits
}
