// Package fyne changes lists while it is told of their changes.
package fyne

import "fyne.io/fyne/v2/data/binding"

func grow(lines binding.StringList) {
	lines.AddListener(binding.NewDataListener(func() {
		lines.Append("more") // want "leads back to"
	}))
}

func copyInto(from, to binding.StringList) {
	from.AddListener(binding.NewDataListener(func() {
		to.Append("copied")
	}))
}
