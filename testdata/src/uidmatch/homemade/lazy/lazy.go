// Package lazy makes the map of a topic when the first receiver comes.
package lazy

// Board tells who asked for it.
type Board struct {
	rows map[string]map[string]func(any)
}

// Attach adds a receiver.
func (b *Board) Attach(event, key string, f func(any)) {
	if b.rows == nil {
		b.rows = make(map[string]map[string]func(any))
	}
	row := b.rows[event]
	if row == nil {
		row = make(map[string]func(any))
		b.rows[event] = row
	}
	row[key] = f
}

// Detach takes it away.
func (b *Board) Detach(event, key string) { delete(b.rows[event], key) }

// Notify tells all.
func (b *Board) Notify(event string, v any) {
	for _, f := range b.rows[event] {
		f(v)
	}
}

func hear(any) {}

func use() {
	var b Board
	b.Attach("goal", "fans", hear)
	b.Attach("foul", "referee", hear)
	b.Notify("goal", 1)
	b.Detach("goal", "fans")
	b.Detach("goal", "coach") // want `no connection of "goal" has uid "coach"`
}
