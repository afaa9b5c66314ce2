package vocabulary

import (
	"fmt"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary/strict"
)

const prefix = "//signalvet:"

// The names of the directives that do not make a function an operation.
const (
	Nonblocking = "nonblocking" // on a function: it does not make its caller wait
	Blocking    = "blocking"    // on a function: it makes its caller wait
	SignalType  = "signal"      // on a type: its values are signals
)

// directiveRoles are the roles that a directive can give to a function.
var directiveRoles = []Role{Connect, Disconnect, DisconnectAll, Send, Start, Stop, Freeze, View}

// A Directive is a comment line that adds to the vocabulary, above the
// function or type that it is about.
type Directive struct {
	Name   string
	Args   []DirectiveArg // of an operation
	Class  string         // of a Blocking directive
	Reason string         // of a Nonblocking or Blocking directive
}

// A DirectiveArg is one key=value of a directive.
type DirectiveArg struct {
	Key, Value             string
	KeyOffset, ValueOffset int // in bytes from the start of the comment
}

// A DirectiveError is a fault in a directive.
type DirectiveError struct {
	Offset  int // in bytes from the start of the comment
	Message string
}

// Error returns the message.
func (e *DirectiveError) Error() string { return e.Message }

// Role returns the role that the directive gives to its function, or "" when
// it is about something else.
func (d *Directive) Role() Role {
	if role := Role(d.Name); slices.Contains(directiveRoles, role) {
		return role
	}
	return ""
}

// ParseDirective parses a comment line, from its slashes on. It returns nil
// and no error when the line is no directive of signalvet. An error is a
// *[DirectiveError]. What follows " //" in the line is a comment on it.
func ParseDirective(text string) (*Directive, error) {
	if !strings.HasPrefix(text, prefix) {
		return nil, nil
	}
	fields := splitFields(text, len(prefix))
	if len(fields) == 0 || fields[0].offset != len(prefix) {
		return nil, &DirectiveError{len(prefix), fmt.Sprintf("missing directive (want %s)", strict.OneOf(directiveNames()))}
	}
	d := &Directive{Name: fields[0].text}
	return d.parse(text, fields[1:])
}

// parse reads the fields that follow the name.
func (d *Directive) parse(text string, fields []field) (*Directive, error) {
	switch {
	case d.Role() != "":
		return d.parseArgs(fields)
	case d.Name == Nonblocking:
		return d.parseNonblocking(text, fields)
	case d.Name == Blocking:
		return d.parseBlocking(text, fields)
	case d.Name == SignalType && len(fields) > 0:
		return nil, &DirectiveError{fields[0].offset, "signal takes no operands"}
	case d.Name == SignalType:
		return d, nil
	}
	return nil, &DirectiveError{len(prefix), fmt.Sprintf("unknown directive %q (want %s)", d.Name, strict.OneOf(directiveNames()))}
}

// parseArgs reads the operands of an operation.
func (d *Directive) parseArgs(fields []field) (*Directive, error) {
	for _, f := range fields {
		name, value, ok := strings.Cut(f.text, "=")
		switch {
		case !ok:
			return nil, &DirectiveError{f.offset, fmt.Sprintf("expected operand=value, found %q", f.text)}
		case !slices.Contains(d.keys(), name):
			return nil, &DirectiveError{f.offset, d.refuse(name)}
		case slices.ContainsFunc(d.Args, func(a DirectiveArg) bool { return a.Key == name }):
			return nil, &DirectiveError{f.offset, fmt.Sprintf("duplicate operand %q", name)}
		}
		d.Args = append(d.Args, DirectiveArg{name, value, f.offset, f.offset + len(name) + 1})
	}
	return d, nil
}

// keys returns the names of the keys that the directive takes.
func (d *Directive) keys() []string {
	return keysOf(d.Role(), (*key).inDirectives)
}

// refuse tells why the directive does not take a key of that name.
func (d *Directive) refuse(name string) string {
	want := strict.OneOf(d.keys())
	if k := findKey(name); k != nil && k.inDirectives() {
		return fmt.Sprintf("%s takes no %s (want %s)", d.Name, name, want)
	}
	return fmt.Sprintf("unknown operand %q (want %s)", name, want)
}

func (d *Directive) parseNonblocking(text string, fields []field) (*Directive, error) {
	d.Reason = reason(text, fields)
	if d.Reason == "" {
		return nil, &DirectiveError{end(text), "nonblocking needs a reason"}
	}
	return d, nil
}

func (d *Directive) parseBlocking(text string, fields []field) (*Directive, error) {
	if len(fields) == 0 {
		return nil, &DirectiveError{end(text), fmt.Sprintf("blocking needs a class (want %s)", strict.OneOf(classes))}
	}
	d.Class, d.Reason = fields[0].text, reason(text, fields[1:])
	if !slices.Contains(classes, d.Class) {
		return nil, &DirectiveError{fields[0].offset, fmt.Sprintf("unknown class %q (want %s)", d.Class, strict.OneOf(classes))}
	}
	return d, nil
}

// directiveNames returns the names of all directives.
func directiveNames() []string {
	return append(texts(directiveRoles), Nonblocking, Blocking, SignalType)
}
