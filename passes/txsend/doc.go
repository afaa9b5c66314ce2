// Package txsend defines an analyzer that finds signals which are sent before their database transaction is committed.
//
// # Analyzer txsend
//
// txsend: find signals that are sent inside a database transaction
//
// A receiver acts on what it is told: it sends mail, warms a cache, starts a job. When the signal is sent before the
// transaction is committed, a rollback takes back what the receivers have acted on, and those that read the database
// through another connection do not see it yet.
//
//	// WRONG: the commit may still fail
//	placed.Send(ctx, order)
//	return tx.Commit()
//
//	// RIGHT
//	if err := tx.Commit(); err != nil {
//		return err
//	}
//	return placed.Send(ctx, order)
//
// A transaction is what has both Commit and Rollback: those of database/sql, sqlx, pgx and bun, the clients that ent
// generates, and units of work of the program's own. It begins with the call that returns it, or with a method Begin; for
// gorm, whose DB is both, with Begin only. A function that is given to a helper (Transaction, BeginFunc, RunInTx) is run
// inside a transaction; helpers of the program's own are recognised by what they do, in any package.
//
// A send is reported when a commit of that transaction follows on some path: at the send, or at the call that leads to
// it in the function that holds the transaction.
//
// # Limits
//
// A send on a path that is rolled back is silent, so is one whose event holds the transaction (its receivers take
// part in it), one that a constant argument switches off (save(tx, false)), and one of a signal whose name says that receivers are asked before the change: beforeSave, preDelete, Deleting. A function that
// sends at once on one way, and on another hands on a literal that sends the same, knows of transactions and is silent. One that
// is given a transaction, and whose callers are not seen, is silent unless it commits.
package txsend
