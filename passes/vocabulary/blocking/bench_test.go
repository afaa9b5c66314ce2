package blocking

import "testing"

// BenchmarkIndex measures what the first Lookup of a process costs.
func BenchmarkIndex(b *testing.B) {
	for b.Loop() {
		if _, err := newIndex(data); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkTable measures what the first Lookup in a large package costs.
func BenchmarkTable(b *testing.B) {
	ix, err := newIndex(data)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := ix.tables("os"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkUnknown measures what a Lookup in a package that the table does not know costs.
func BenchmarkUnknown(b *testing.B) {
	for b.Loop() {
		Lookup("example.com/shop/orders", "Order.Ship")
	}
}
