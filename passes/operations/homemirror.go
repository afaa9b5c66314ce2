package operations

import "go/ast"

// mirrored finds the lists that are only copies of another collection, which the same functions keep: a list is quicker
// to walk than a set. What is delivered to the list is delivered to what the set holds.
func (h *homemade) mirrored(touching []*Outline) map[string]origin {
	m := &mirrors{of: make(map[string]origin), other: make(map[string]bool)}
	for _, o := range touching {
		m.keeper = newKeeper(h, o)
		ast.Inspect(o.Decl.Body, m.node)
	}
	for place := range m.other {
		delete(m.of, place)
	}
	return m.of
}

// mirrors are the lists of a package that are filled from other collections.
type mirrors struct {
	keeper *keeper
	of     map[string]origin // the element of the collection, by the place of the list
	other  map[string]bool   // the lists that get something else too
}

func (m *mirrors) node(n ast.Node) bool {
	assign, ok := n.(*ast.AssignStmt)
	if !ok || len(assign.Lhs) != len(assign.Rhs) {
		return true
	}
	for i, lhs := range assign.Lhs {
		list, ok := m.keeper.trace(lhs)
		if _, isField := ast.Unparen(lhs).(*ast.SelectorExpr); ok && isField && list.own() {
			m.filled(list.element("").place(), assign.Rhs[i])
		}
	}
	return true
}

// filled judges what a list is given.
func (m *mirrors) filled(place string, rhs ast.Expr) {
	for _, item := range m.keeper.added(rhs, 0) {
		from, ok := m.keeper.trace(item)
		if !ok || !from.ranged() || len(from.steps) != 1 || from.lists > 0 || !from.root.ownField() || from.place() == place {
			m.other[place] = true
			continue
		}
		m.of[place] = from
	}
}

// own reports whether o is a field of the receiver, as a whole.
func (o origin) own() bool { return len(o.steps) == 0 && o.lists == 0 && o.root.ownField() }

// ownField reports whether r is a field of the receiver.
func (r Ref) ownField() bool { return r.Kind == Param && r.Index == receiverIndex && r.Path != "" }

// original is where what is delivered to a list comes from.
func (h *homemade) original(o origin) origin {
	from, ok := h.mirrors[o.place()]
	if !ok || !o.root.ownField() {
		return o
	}
	_, _, tail := o.split()
	for _, s := range tail {
		from = from.with(s)
	}
	return from
}
