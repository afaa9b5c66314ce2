package vocabulary

import (
	"fmt"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary/strict"
)

// Word returns the word that the directive defines for a function with these
// parameters, or nil when it defines none. An error is a *[DirectiveError].
//
// A parameter that has the name of an operand, such as one called receiver,
// goes before that operand. Results are not checked, as they are not given.
func (d *Directive) Word(params []string, hasReceiver bool) (*Word, error) {
	if d.Role() == "" {
		return nil, nil
	}
	word := &Word{Role: d.Role()}
	for _, arg := range d.Args {
		if !slices.Contains(d.keys(), arg.Key) {
			return nil, &DirectiveError{arg.KeyOffset, d.refuse(arg.Key)}
		}
		if err := arg.apply(word, params, hasReceiver); err != nil {
			return nil, err
		}
	}
	named := word.Signal.Kind == Package
	word.setDefaults(hasReceiver)
	if word.Signal.Kind == Package && !named {
		word.Signal = Operand{} // each of the user's functions may work on a signal of its own
	}
	return word, nil
}

// apply says of the word what the argument says.
func (a DirectiveArg) apply(word *Word, params []string, hasReceiver bool) error {
	k := findKey(a.Key)
	if k.operand != nil {
		operand, message := resolve(a.Value, params, hasReceiver)
		if message != "" {
			return &DirectiveError{a.ValueOffset, message}
		}
		*k.operand(word) = operand
		return nil
	}
	if !slices.Contains(k.want, a.Value) {
		return &DirectiveError{a.ValueOffset, fmt.Sprintf("unknown %s %q (want %s)", k.name, a.Value, strict.OneOf(k.want))}
	}
	k.set(word, a.Value)
	return nil
}

// resolve returns the operand that the value names, or a message that tells
// why it names none.
func resolve(value string, params []string, hasReceiver bool) (Operand, string) {
	if operand, ok := paramOperand(value, params); ok {
		return operand, ""
	}
	operand, ok := parseOperand(value)
	switch {
	case !ok:
		return Operand{}, fmt.Sprintf("unknown value %q (want %s)", value, strict.OneOf(operandValues(params, hasReceiver)))
	case operand.Kind == Receiver && !hasReceiver:
		return Operand{}, fmt.Sprintf("the function has no receiver (want %s)", strict.OneOf(operandValues(params, hasReceiver)))
	case (operand.Kind == Arg || operand.Kind == Rest) && operand.Index >= len(params):
		return Operand{}, fmt.Sprintf("the function has no parameter arg%d (it has %s)", operand.Index, count(params))
	}
	return operand, ""
}

// paramOperand returns the operand for the name of a parameter, or for the
// name of a variadic one with its dots.
func paramOperand(value string, params []string) (Operand, bool) {
	name, variadic := strings.CutSuffix(value, "...")
	i := slices.Index(params, name)
	if i < 0 || name == "" || name == "_" {
		return Operand{}, false
	}
	if variadic {
		return Operand{Kind: Rest, Index: i}, true
	}
	return Operand{Kind: Arg, Index: i}, true
}

// operandValues lists what an operand of the function can be.
func operandValues(params []string, hasReceiver bool) []string {
	var values []string
	if hasReceiver {
		values = append(values, "receiver")
	}
	for _, name := range params {
		if isIdentifier(name) {
			values = append(values, name)
		}
	}
	return append(values, "argN", "resultN")
}

// count tells how many parameters there are, and how they are counted.
func count(params []string) string {
	if len(params) == 0 {
		return "none"
	}
	return fmt.Sprintf("%d, counted from arg0", len(params))
}
