package classes

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"os"
	"os/exec"
	"time"
)

// Wrong: an insert waits for the database.
func archive(ctx context.Context, o Order) error {
	_, err := db.ExecContext(ctx, "INSERT INTO archive (id) VALUES (?)", o.ID)
	return err
}

// Wrong: a query without a context waits for ever.
func lookUp(ctx context.Context, o Order) error {
	rows, err := db.Query("SELECT 1 FROM customers WHERE email = ?", o.Email)
	if err != nil {
		return err
	}
	return rows.Close()
}

// Wrong: one row is a query.
func loyalty(ctx context.Context, o Order) error {
	var points int
	return db.QueryRowContext(ctx, "SELECT points FROM customers WHERE email = ?", o.Email).Scan(&points)
}

// Wrong: a transaction is begun and committed.
func ledger(ctx context.Context, o Order) (err error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = tx.Rollback()
		}
	}()
	return tx.Commit()
}

var insert *sql.Stmt

// Wrong: a prepared statement is run.
func prepared(ctx context.Context, o Order) error {
	_, err := insert.Exec(o.ID)
	return err
}

// Wrong: a ping is a round trip.
func healthy(ctx context.Context, o Order) error { return db.PingContext(ctx) }

var rawConn driver.Conn

// Wrong: the driver's interfaces are database work.
func rawPrepare(ctx context.Context, o Order) error {
	stmt, err := rawConn.Prepare("DELETE FROM carts")
	if err != nil {
		return err
	}
	return stmt.Close()
}

// Wrong: the process is run to its end.
func render(ctx context.Context, o Order) error {
	return exec.CommandContext(ctx, "wkhtmltopdf", fmt.Sprint(o.ID)).Run()
}

// Wrong: so it is when its output is read.
func convert(ctx context.Context, o Order) error {
	out, err := exec.Command("convert", "in.png", "out.jpg").CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w", out, err)
	}
	return nil
}

// Wrong: Start does not wait, but Wait does.
func startAndWait(ctx context.Context, o Order) error {
	cmd := exec.Command("make", "invoice")
	if err := cmd.Start(); err != nil {
		return err
	}
	return cmd.Wait()
}

// Wrong: it sleeps between two tries.
func patient(ctx context.Context, o Order) error {
	for try := range 3 {
		if try > 0 {
			time.Sleep(100 * time.Millisecond)
		}
	}
	return nil
}

// Wrong: receiving from time.After is a sleep.
func delayed(ctx context.Context, o Order) error {
	<-time.After(time.Second)
	return nil
}

// Wrong: a ticker loop waits for each tick.
func countdown(ctx context.Context, o Order) error {
	t := time.NewTicker(time.Second)
	defer t.Stop()
	for range t.C {
		o.ID--
		if o.ID <= 0 {
			break
		}
	}
	return nil
}

// Wrong: a person is asked.
func askOperator(ctx context.Context, o Order) error {
	var answer string
	fmt.Print("Ship it? ")
	if _, err := fmt.Scanln(&answer); err != nil {
		return err
	}
	fmt.Fprintln(os.Stderr, answer)
	return nil
}

// Wrong: a keyed receiver waits as any other.
func publish(ctx context.Context, currency string, o Order) error { return db.Ping() }

func registerRest() error {
	orders.Connect("archive", archive)            // want `receiver archive may block the sender.*database/sql`
	orders.Connect("lookup", lookUp)              // want `receiver lookUp may block the sender.*database/sql`
	orders.Connect("loyalty", loyalty)            // want `receiver loyalty may block the sender`
	orders.Connect("ledger", ledger)              // want `receiver ledger may block the sender.*database/sql`
	orders.Connect("prepared", prepared)          // want `receiver prepared may block the sender`
	orders.Connect("healthy", healthy)            // want `receiver healthy may block the sender`
	orders.Connect("raw", rawPrepare)             // want `receiver rawPrepare may block the sender`
	orders.Connect("render", render)              // want `receiver render may block the sender.*os/exec`
	orders.Connect("convert", convert)            // want `receiver convert may block the sender.*os/exec`
	orders.Connect("process", startAndWait)       // want `receiver startAndWait may block the sender.*os/exec`
	orders.Connect("patient", patient)            // want `receiver patient may block the sender.*time\.Sleep`
	orders.Connect("delayed", delayed)            // want `receiver delayed may block the sender`
	orders.Connect("countdown", countdown)        // want `receiver countdown may block the sender`
	orders.Connect("ask", askOperator)            // want `receiver askOperator may block the sender.*fmt\.Scanln`
	prices.Connect("publish", publish)            // want `receiver publish may block the sender`
	prices.From("EUR").Connect("one", publish)    // want `receiver publish may block the sender`
	_, err := orders.TryConnect("again", healthy) // want `receiver healthy may block the sender`
	return err
}
