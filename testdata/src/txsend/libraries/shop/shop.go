// Package shop uses the libraries that people use.
package shop

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/jmoiron/sqlx"
	"github.com/signalvet/signalvet/dispatch"
	"gorm.io/gorm"

	"txsend/libraries/ent"
)

var sold = dispatch.New[int]("sold")

// Wrong: gorm runs the literal inside a transaction.
func gormHelper(ctx context.Context, db *gorm.DB) error {
	return db.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		if err := tx.Create(1).Error; err != nil {
			return err
		}
		return sold.Send(ctx, 1) // want `sold is sent before its transaction commits`
	})
}

// Wrong: gorm by hand.
func gormByHand(ctx context.Context, db *gorm.DB) error {
	tx := db.WithContext(ctx).Begin()
	if err := tx.Create(1).Error; err != nil {
		tx.Rollback()
		return err
	}
	_ = sold.Send(ctx, 1) // want `sold is sent before its transaction commits`
	return tx.Commit().Error
}

// Right: after the commit.
func gormAfter(ctx context.Context, db *gorm.DB) error {
	tx := db.Begin()
	tx.Save(1)
	if err := tx.Commit().Error; err != nil {
		return err
	}
	return sold.Send(ctx, 1)
}

// Right: a DB is not always a transaction.
func gormPlain(ctx context.Context, db *gorm.DB) error {
	if err := db.First(1).Error; err != nil {
		return err
	}
	return sold.Send(ctx, 1)
}

// Wrong: sqlx.
func sqlxByHand(ctx context.Context, db *sqlx.DB) error {
	tx, err := db.Beginx()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	_ = sold.Send(ctx, 2) // want `sold is sent before its transaction commits`
	return tx.Commit()
}

// Wrong: sqlx, without an error.
func sqlxMust(ctx context.Context, db *sqlx.DB) error {
	tx := db.MustBegin()
	tx.MustExec("insert into orders values (2)")
	_ = sold.SendAsync(ctx, 2) // want `sold is sent before its transaction commits`
	return tx.Commit()
}

// Right: sqlx, after the commit.
func sqlxAfter(ctx context.Context, db *sqlx.DB) error {
	tx, err := db.BeginTxx(ctx, nil)
	if err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	return sold.Send(ctx, 2)
}

// Wrong: pgx.
func pgxByHand(ctx context.Context, conn *pgx.Conn) error {
	tx, err := conn.Begin(ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback(ctx)
	if _, err := tx.Exec(ctx, "insert into orders values (3)"); err != nil {
		return err
	}
	_ = sold.Send(ctx, 3) // want `sold is sent before its transaction commits`
	return tx.Commit(ctx)
}

// Wrong: pgx's helper.
func pgxHelper(ctx context.Context, conn *pgx.Conn) error {
	return pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		_, err := tx.Exec(ctx, "insert into orders values (3)")
		if err != nil {
			return err
		}
		return sold.Send(ctx, 3) // want `sold is sent before its transaction commits`
	})
}

// Right: after pgx's helper.
func pgxAfter(ctx context.Context, conn *pgx.Conn) error {
	if err := pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error { return nil }); err != nil {
		return err
	}
	return sold.Send(ctx, 3)
}

// Wrong: ent.
func entByHand(ctx context.Context, client *ent.Client) error {
	tx, err := client.Tx(ctx)
	if err != nil {
		return err
	}
	if err := tx.Order.Save(ctx); err != nil {
		_ = tx.Rollback()
		return err
	}
	_ = sold.Send(ctx, 4) // want `sold is sent before its transaction commits`
	return tx.Commit()
}

// Wrong: the helper that ent's documentation shows.
func entHelper(ctx context.Context, client *ent.Client) error {
	return withTx(ctx, client, func(tx *ent.Tx) error {
		if err := tx.Order.Save(ctx); err != nil {
			return err
		}
		return sold.Send(ctx, 4) // want `sold is sent before its transaction commits`
	})
}

func withTx(ctx context.Context, client *ent.Client, fn func(tx *ent.Tx) error) error {
	tx, err := client.Tx(ctx)
	if err != nil {
		return err
	}
	defer func() {
		if v := recover(); v != nil {
			tx.Rollback()
			panic(v)
		}
	}()
	if err := fn(tx); err != nil {
		if rerr := tx.Rollback(); rerr != nil {
			err = rerr
		}
		return err
	}
	return tx.Commit()
}

// Right: ent, after the commit.
func entAfter(ctx context.Context, client *ent.Client) error {
	if err := withTx(ctx, client, func(tx *ent.Tx) error { return tx.Order.Save(ctx) }); err != nil {
		return err
	}
	return sold.Send(ctx, 4)
}
