// Package fyne sets values, as its users do without a look at the error, which tells of a text that is no number.
package fyne

import "fyne.io/fyne/v2/data/binding"

func show(title binding.String, lines binding.StringList) {
	title.AddListener(binding.NewDataListener(func() {}))
	title.Set("hello")
	lines.Append("first")
}
