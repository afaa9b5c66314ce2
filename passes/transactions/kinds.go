package transactions

import (
	"go/types"
	"regexp"
	"strings"
)

// kind says what a type has to do with transactions.
type kind uint8

const (
	none        kind = iota
	transaction      // a value is a transaction
	handle           // a value may be one, once Begin is called: gorm's DB, a session, a unit of work
)

// kindOf tells by the methods of t.
func kindOf(t types.Type) kind {
	if t == nil || !has(t, "Commit") || !has(t, "Rollback") {
		return none
	}
	if has(t, "Begin") && !strings.Contains(strings.ToLower(nameOf(t)), "tx") && !strings.Contains(nameOf(t), "Transaction") {
		return handle
	}
	return transaction
}

// has reports whether t, or a pointer to it, has the method.
func has(t types.Type, method string) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, method)
	_, ok := obj.(*types.Func)
	return ok
}

func nameOf(t types.Type) string {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	if n, ok := t.(*types.Named); ok {
		return n.Obj().Name()
	}
	return ""
}

// carries reports whether a value of type t holds a transaction: it is one, or has a field that is.
func carries(t types.Type) bool {
	if kindOf(t) != none {
		return true
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return false // holds nothing
	}
	for field := range st.Fields() {
		if kindOf(field.Type()) != none {
			return true
		}
	}
	return false
}

// begins reports whether a method or function of that name begins a transaction.
func begins(name string) bool {
	return strings.HasPrefix(name, "Begin") || strings.HasPrefix(name, "MustBegin") || strings.HasPrefix(name, "begin")
}

// finishes reports whether the name speaks of the end of a transaction: what such a function is given runs then.
func finishes(name string) bool {
	return strings.Contains(name, "Commit") || strings.Contains(name, "Rollback")
}

// readOnly reports whether the name of a helper says that nothing is written.
func readOnly(name string) bool {
	return strings.HasPrefix(name, "View") || strings.Contains(name, "Read") || strings.Contains(name, "DryRun")
}

// helperName is how functions are called that run another one inside a transaction.
var helperName = regexp.MustCompile(`^(?i:(run|exec|execute|do|with|within|in|inside|use)?_?(in|with|within|inside|a|new|db|sql)*_?(tx|transaction|transactional(ly)?)(func)?|atomic(ally)?|transact|begin(tx)?func)$`)

// asks reports whether the name of a signal says that its receivers are asked before the change is made, and may refuse it.
func asks(signal string) bool {
	name := strings.ToLower(signal)
	if strings.HasPrefix(name, "before") || strings.HasPrefix(name, "pre") && !strings.HasPrefix(name, "prem") && !strings.HasPrefix(name, "pres") && !strings.HasPrefix(name, "prep") || strings.HasPrefix(name, "validat") {
		return true
	}
	for _, doing := range []string{"saving", "deleting", "creating", "updating", "inserting", "removing", "committing", "validating", "changing"} {
		if strings.HasSuffix(name, doing) {
			return true
		}
	}
	return false
}
