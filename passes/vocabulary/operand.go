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
)

// An Operand names a part of a call. The zero Operand is no part of it.
type Operand struct {
	Kind  OperandKind
	Index int // from 0; of Arg, Result and Rest
}

// String returns o as the vocabulary writes it: receiver, arg0, arg2...,
// result0; and nothing for an operand that is absent.
func (o Operand) String() string {
	switch o.Kind {
	case Receiver:
		return "receiver"
	case Arg:
		return fmt.Sprintf("arg%d", o.Index)
	case Result:
		return fmt.Sprintf("result%d", o.Index)
	case Rest:
		return fmt.Sprintf("arg%d...", o.Index)
	}
	return ""
}

// parseOperand is the inverse of String. It reports false for a text that
// String does not return for an operand.
func parseOperand(text string) (Operand, bool) {
	if text == "receiver" {
		return Operand{Kind: Receiver}, true
	}
	if digits, ok := strings.CutPrefix(text, "result"); ok {
		index, ok := parseIndex(digits)
		return Operand{Result, index}, ok
	}
	digits, ok := strings.CutPrefix(text, "arg")
	if !ok {
		return Operand{}, false
	}
	kind := Arg
	if first, variadic := strings.CutSuffix(digits, "..."); variadic {
		kind, digits = Rest, first
	}
	index, ok := parseIndex(digits)
	return Operand{kind, index}, ok
}

// parseIndex reads a small decimal number in its shortest form.
func parseIndex(digits string) (int, bool) {
	n, err := strconv.ParseUint(digits, 10, 8)
	return int(n), err == nil && strconv.FormatUint(n, 10) == digits
}
