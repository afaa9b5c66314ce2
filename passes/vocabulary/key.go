package vocabulary

import (
	"slices"
	"strings"
)

// A key is something that the definition of a word can say besides its role.
// Keys serve the files and the directives alike.
type key struct {
	name  string
	roles []Role // those of which it can be said

	operand func(*Word) *Operand // of a key that names an operand, else nil

	set  func(*Word, string) // of the other keys
	want []string            // the values that set takes

	list bool // the value is a list of identifiers, and set is called with each
}

var keys = []key{
	operandKey("signal", func(w *Word) *Operand { return &w.Signal },
		Connect, Disconnect, DisconnectAll, Send, Start, Stop, Freeze, View, New, Wait),
	operandKey("topic", func(w *Word) *Operand { return &w.Topic },
		Connect, Disconnect, DisconnectAll, Send, Start, Stop, Freeze, View, Wait),
	operandKey("sender", func(w *Word) *Operand { return &w.Sender },
		Connect, Disconnect, DisconnectAll, Send, Start, Stop, View, Wait),
	operandKey("uid", func(w *Word) *Operand { return &w.UID }, Connect, Disconnect),
	operandKey("receiver", func(w *Word) *Operand { return &w.Receiver }, Connect, Disconnect, Decorate),
	operandKey("options", func(w *Word) *Operand { return &w.Options }, Connect, Disconnect, Send, New),
	operandKey("token", func(w *Word) *Operand { return &w.Token }, Connect, Disconnect),
	operandKey("name", func(w *Word) *Operand { return &w.Name }, New),
	{
		name: "delivery", roles: []Role{Connect, Send, View, New, Option},
		set: func(w *Word, value string) { w.Delivery = Delivery(value) }, want: texts(deliveries),
	},
	{
		name: "late", roles: []Role{Connect, View},
		set: func(w *Word, value string) { w.Late = value }, want: lates,
	},
	operandKey("payload", func(w *Word) *Operand { return &w.Payload }, Send),
	operandKey("kept", func(w *Word) *Operand { return &w.Kept }, Send),
	{
		name: "methods", roles: []Role{Connect, Disconnect}, list: true,
		set: func(w *Word, value string) { w.Methods = strings.TrimPrefix(w.Methods+","+value, ",") },
	},
	{
		name: "identity", roles: []Role{Connect, Disconnect},
		set: func(w *Word, value string) { w.Identity = value }, want: identities,
	},
	{
		name: "duplicates", roles: []Role{Connect},
		set: func(w *Word, value string) { w.Duplicates = value }, want: duplicates,
	},
	boolKey("invokes", func(w *Word) *bool { return &w.Invokes }, Connect),
	boolKey("once", func(w *Word) *bool { return &w.Once }, Connect, Option),
	boolKey("keep-first", func(w *Word) *bool { return &w.KeepFirst }, Connect, Option),
	boolKey("until", func(w *Word) *bool { return &w.Until }, Connect, Option),
	boolKey("program", func(w *Word) *bool { return &w.Program }, Freeze),
	boolKey("lazy", func(w *Word) *bool { return &w.Lazy }, Send),
	boolKey("settles", func(w *Word) *bool { return &w.Settles }, Send),
	boolKey("sure", func(w *Word) *bool { return &w.Sure }, Connect, Send),
	boolKey("fails", func(w *Word) *bool { return &w.Fails }, Connect, Disconnect, Send, Start),
}

func operandKey(name string, operand func(*Word) *Operand, roles ...Role) key {
	return key{name: name, roles: roles, operand: operand}
}

func boolKey(name string, field func(*Word) *bool, roles ...Role) key {
	set := func(w *Word, value string) { *field(w) = value == "true" }
	return key{name: name, roles: roles, set: set, want: []string{"true", "false"}}
}

// inDirectives reports whether a directive can say k. The other keys describe
// libraries rather than a user's own functions.
func (k *key) inDirectives() bool {
	return k.operand != nil || !k.list && len(k.want) > 0 && k.want[0] != "true"
}

// findKey returns the key of that name, or nil.
func findKey(name string) *key {
	for i := range keys {
		if keys[i].name == name {
			return &keys[i]
		}
	}
	return nil
}

// keysOf returns the names of the keys that the role takes and keep accepts.
func keysOf(role Role, keep func(*key) bool) []string {
	var names []string
	for i := range keys {
		if slices.Contains(keys[i].roles, role) && keep(&keys[i]) {
			names = append(names, keys[i].name)
		}
	}
	return names
}

// anyKey accepts every key, for keysOf.
func anyKey(*key) bool { return true }

// texts returns the values as plain strings.
func texts[S ~string](values []S) []string {
	plain := make([]string, len(values))
	for i, value := range values {
		plain[i] = string(value)
	}
	return plain
}
