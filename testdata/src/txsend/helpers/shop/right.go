package shop

import (
	"context"
	"database/sql"
	"errors"
)

// Right: after the helper.
func (s *Shop) afterHelper(ctx context.Context, id int) error {
	err := s.store.WithTx(func(tx *sql.Tx) error {
		_, err := tx.Exec("insert into orders values (?)", id)
		return err
	})
	if err != nil {
		return err
	}
	return Placed.Send(ctx, id)
}

// Right: the helper runs its function after the commit.
func (s *Shop) after(ctx context.Context, id int) error {
	return s.store.After(ctx, func(ctx context.Context) error { return Placed.Send(ctx, id) })
}

// Right: no transaction.
func (s *Shop) each(ctx context.Context) error {
	return s.store.Each(func(id int) error { return Placed.Send(ctx, id) })
}

// Right: an interface whose name says nothing of transactions.
func (s *Shop) forEach(ctx context.Context, id int) error {
	return s.tr.ForEach(ctx, func(ctx context.Context) error { return Placed.Send(ctx, id) })
}

// Right: a hook that runs when the unit is committed.
func (s *Shop) hook(ctx context.Context, id int) error {
	u, err := s.store.Begin()
	if err != nil {
		return err
	}
	u.OnCommit(func() { _ = Placed.Send(ctx, id) })
	return u.Commit()
}

// Right: the failing path is rolled back.
func (s *Shop) failing(ctx context.Context, id int) error {
	return s.store.Within(ctx, func(ctx context.Context) error {
		if id < 0 {
			_ = s.sold.Send(ctx, -1)
			return errors.New("negative")
		}
		return nil
	})
}

// Right: what is to be sent is kept until the helper has returned.
func (s *Shop) outbox(ctx context.Context, ids []int) error {
	var events []func()
	err := s.store.Within(ctx, func(ctx context.Context) error {
		for _, id := range ids {
			events = append(events, func() { _ = Placed.Send(ctx, id) })
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, send := range events {
		send()
	}
	return nil
}

// Right: the unit is committed before.
func (s *Shop) unitFirst(ctx context.Context, id int) error {
	u, err := s.store.Begin()
	if err != nil {
		return err
	}
	if err := u.Commit(); err != nil {
		return err
	}
	return Placed.Send(ctx, id)
}

// Right: connecting is no sending.
func (s *Shop) connect(ctx context.Context) error {
	return s.store.Within(ctx, func(ctx context.Context) error {
		s.sold.Connect("audit", func(context.Context, int) error { return nil })
		return nil
	})
}
