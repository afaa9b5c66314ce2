package operations

import (
	"go/types"
	"slices"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// An identity is how a site tells its connections apart.
type identity struct {
	kind  string // one of the vocabulary's, "" when it is not known
	field string // the field of the elements that is compared
	path  string // the field of the parameter that it is compared with, "" for all of it
}

// identify finds out how the elements of a site are taken away again.
func (sp *speaker) identify() identity {
	for _, r := range sp.site.removers {
		if id, _ := sp.finds(r); id.kind != "" {
			return id
		}
	}
	if len(sp.site.removers) == 0 {
		return identity{} // nobody takes them away, or in a way that is not seen
	}
	if slices.ContainsFunc(sp.site.removers, func(r *remover) bool { return r.late }) {
		return identity{kind: vocabulary.IdentityToken}
	}
	return identity{}
}

// finds is how a remover finds its element, and the parameter that tells it.
func (sp *speaker) finds(r *remover) (identity, int) {
	if r.late || !takes(r.out.Func.Name()) {
		return identity{}, noParam // whoever calls the literal takes it away, or the function does something else besides
	}
	for _, c := range r.comparisons {
		if c.place != sp.site.place {
			continue // another collection's
		}
		if c.identity != "" {
			return identity{kind: c.identity}, c.param
		}
		if sp.chosen(c.field) {
			return identity{kind: vocabulary.IdentityUID, field: c.field, path: c.path}, c.param
		}
		return identity{kind: vocabulary.IdentityToken, field: c.field}, c.param
	}
	return sp.byKey(r)
}

// byKey is how a remover finds its element in a map.
func (sp *speaker) byKey(r *remover) (identity, int) {
	if r.key == nil {
		return identity{}, noParam // a list
	}
	switch elementKind(r.keyType) {
	case elemObserver:
		return identity{kind: vocabulary.IdentityEqual}, *r.key
	case elemChannel:
		return identity{kind: vocabulary.IdentityChannel}, *r.key
	}
	for _, a := range sp.site.adders {
		if sp.uid(a.at).Given() {
			return identity{kind: vocabulary.IdentityUID}, *r.key
		}
	}
	return identity{kind: vocabulary.IdentityToken}, *r.key
}

// chosen reports whether every caller of a connect chooses what the field of its element is.
func (sp *speaker) chosen(field string) bool {
	return !slices.ContainsFunc(sp.site.adders, func(a *adder) bool {
		_, ok := a.given(field)
		return !ok
	})
}

// given is the parameter, or the field of a parameter, that the field of the added element is.
func (a *adder) given(field string) (Ref, bool) {
	r := &reach{tracer: a.tracer, kind: elemNone}
	param, whole, ok := r.find(a.value, []string{field}, 0)
	ref := Ref{Kind: Param, Index: param}
	switch {
	case !ok || param < 0:
		return Ref{}, false // made here
	case whole:
		return ref, true
	case a.whole || param != a.param || a.tracer.home.sets(a.out, param, field):
		return Ref{}, false // something else that the caller gives, or this function's own choice
	}
	ref.Path = "." + field
	return ref, true
}

// sets reports whether o gives a field of its parameter another value.
func (h *homemade) sets(o *Outline, param int, field string) bool {
	v := o.parameter(param)
	return v == nil || len(h.written(o, v, field)) > 0
}

// connect gives a connect what is known of its identity.
func (sp *speaker) connect(t *Template, a *adder) {
	t.Identity = sp.identity.kind
	t.UID = sp.uid(a.at)
	switch t.Identity {
	case vocabulary.IdentityUID:
		if param, ok := a.given(sp.identity.field); ok && sp.identity.field != "" {
			t.UID = hole(param)
		}
	case "":
		if len(sp.site.removers) == 0 && !a.checked && t.UID == unknownText {
			t.UID = "" // a list that only grows
		}
	default:
		t.UID = ""
	}
	if !a.checked {
		t.Duplicates = sp.duplicates(t, a)
	}
}

// duplicates is what a connect does that equals an earlier one.
func (sp *speaker) duplicates(t *Template, a *adder) string {
	switch {
	case a.set:
		return vocabulary.DuplicateIgnore
	case t.Identity == vocabulary.IdentityUID && sp.uid(a.at).Given():
		return vocabulary.DuplicateReplace
	}
	return vocabulary.DuplicateAppend
}

// disconnect gives a disconnect what is known of its identity.
func (sp *speaker) disconnect(t *Template, r *remover) {
	id, param := sp.finds(r)
	t.Identity, t.UID = id.kind, unknownText
	switch id.kind {
	case "":
		t.Identity = sp.identity.kind
	case vocabulary.IdentityUID:
		t.UID = hole(Ref{Kind: Param, Index: param, Path: id.path})
	case vocabulary.IdentityToken:
		t.Token, t.Back, t.UID = true, param+1, ""
	default:
		t.Runs, t.UID = []int{param}, ""
	}
}

// keyTypeOf is the type of the keys of the map that is indexed last, nil when it is none.
func keyTypeOf(t types.Type) types.Type {
	if m, ok := under(deref(t)).(*types.Map); ok {
		return m.Key()
	}
	return nil
}
