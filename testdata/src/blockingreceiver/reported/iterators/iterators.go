// Package iterators ranges over functions that wait.
package iterators

import (
	"context"
	"database/sql"
	"iter"

	"github.com/signalvet/signalvet/dispatch"
)

type lister struct {
	db   *sql.DB
	kept []iter.Seq2[int, error]
}

func (l *lister) pages(ctx context.Context) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		rows, err := l.db.QueryContext(ctx, "select n from pages")
		if err != nil {
			yield(0, err)
			return
		}
		defer rows.Close()
		for rows.Next() {
			var n int
			if err := rows.Scan(&n); !yield(n, err) {
				return
			}
		}
	}
}

func numbers(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

// Wrong: the range runs the query.
func (l *lister) reindex(ctx context.Context, _ int) error {
	for _, err := range l.pages(ctx) {
		if err != nil {
			return err
		}
	}
	return nil
}

// Wrong: so does a call by hand.
func (l *lister) first(ctx context.Context, _ int) (err error) {
	l.pages(ctx)(func(_ int, e error) bool { err = e; return false })
	return err
}

// Right: nothing of this waits.
func (l *lister) sum(_ context.Context, n int) error {
	s := 0
	for i := range numbers(n) {
		s += i
	}
	return nil
}

// Right: the iterator is made and not run.
func (l *lister) lazy(ctx context.Context, _ int) error {
	l.kept = append(l.kept, l.pages(ctx))
	return nil
}

func (l *lister) bind(s *dispatch.Signal[int]) {
	s.Connect("reindex", l.reindex) // want `receiver reindex may block the sender`
	s.Connect("first", l.first)     // want `receiver first may block the sender`
	s.Connect("sum", l.sum)
	s.Connect("lazy", l.lazy)
}
