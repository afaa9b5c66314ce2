package vocabulary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
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
		return nil, &DirectiveError{len(prefix), "missing directive (want " + oneOf(directiveNames()) + ")"}
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
	message := "unknown directive " + quote(d.Name) + " (want " + oneOf(directiveNames()) + ")"
	return nil, &DirectiveError{len(prefix), message}
}

// parseArgs reads the operands of an operation.
func (d *Directive) parseArgs(fields []field) (*Directive, error) {
	for _, f := range fields {
		name, value, ok := strings.Cut(f.text, "=")
		switch {
		case !ok:
			return nil, &DirectiveError{f.offset, "expected operand=value, found " + quote(f.text)}
		case !d.takes(name):
			return nil, &DirectiveError{f.offset, "unknown operand " + quote(name) + " (want " + oneOf(d.operands()) + ")"}
		case slices.ContainsFunc(d.Args, func(a DirectiveArg) bool { return a.Key == name }):
			return nil, &DirectiveError{f.offset, "duplicate operand " + quote(name)}
		}
		d.Args = append(d.Args, DirectiveArg{name, value, f.offset, f.offset + len(name) + 1})
	}
	return d, nil
}

// operands returns the names of the keys that the directive takes.
func (d *Directive) operands() []string {
	return keysOf(d.Role(), func(k *key) bool { return k.operand != nil || k.name == "delivery" || k.name == "late" })
}

func (d *Directive) takes(name string) bool { return slices.Contains(d.operands(), name) }

func (d *Directive) parseNonblocking(text string, fields []field) (*Directive, error) {
	d.Reason = reason(text, fields)
	if d.Reason == "" {
		return nil, &DirectiveError{end(text), "nonblocking needs a reason"}
	}
	return d, nil
}

func (d *Directive) parseBlocking(text string, fields []field) (*Directive, error) {
	if len(fields) == 0 {
		return nil, &DirectiveError{end(text), "blocking needs a class (want " + oneOf(classes) + ")"}
	}
	d.Class, d.Reason = fields[0].text, reason(text, fields[1:])
	if !slices.Contains(classes, d.Class) {
		return nil, &DirectiveError{fields[0].offset, "unknown class " + quote(d.Class) + " (want " + oneOf(classes) + ")"}
	}
	return d, nil
}

// directiveNames returns the names of all directives.
func directiveNames() []string {
	return append(texts(directiveRoles), Nonblocking, Blocking, SignalType)
}

// A field is a word of a directive's text.
type field struct {
	text   string
	offset int
}

// splitFields returns the fields of the text from the offset up to a comment.
func splitFields(text string, offset int) []field {
	var fields []field
	for offset < len(text) {
		r, size := utf8.DecodeRuneInString(text[offset:])
		if unicode.IsSpace(r) {
			offset += size
			continue // between two fields
		}
		f := field{firstField(text[offset:]), offset}
		if strings.HasPrefix(f.text, "//") {
			return fields // the rest is a comment
		}
		fields = append(fields, f)
		offset += len(f.text)
	}
	return fields
}

// firstField returns the text up to its first space.
func firstField(text string) string {
	if end := strings.IndexFunc(text, unicode.IsSpace); end >= 0 {
		return text[:end]
	}
	return text
}

// reason returns the text that the fields stand in, as it is written.
func reason(text string, fields []field) string {
	if len(fields) == 0 {
		return ""
	}
	last := fields[len(fields)-1]
	return text[fields[0].offset : last.offset+len(last.text)]
}

// end returns the offset behind the last field of the text.
func end(text string) int {
	fields := splitFields(text, len(prefix))
	last := fields[len(fields)-1]
	return last.offset + len(last.text)
}
