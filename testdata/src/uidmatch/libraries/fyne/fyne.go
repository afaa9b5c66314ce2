package fyne

import "fyne.io/fyne/v2/data/binding"

type view struct {
	name     binding.String
	listener binding.DataListener
}

func (v *view) refresh() {}

func (v *view) show() {
	v.listener = binding.NewDataListener(v.refresh)
	v.name.AddListener(v.listener)
}

func (v *view) hide() {
	v.name.RemoveListener(v.listener)
	v.name.RemoveListener(binding.NewDataListener(v.refresh)) // want `^a new object is no receiver of name \(nothing is disconnected\)$`
}
