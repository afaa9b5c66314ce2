package dispatch

import (
	"context"
	"errors"
	"sync"
)

// The general forms of the four ways to send. They look at each connection
// before its call and tell the observer; call applies a receiver to the event.

// inOrder stops at the first error and lets panics through.
func (l *list[F]) inOrder(ctx context.Context, from int, call func(context.Context, F) error) (err error) {
	watch := l.watch(ctx, "Send")
	defer func() { watch.end(err) }()
	err = errNotReturned // what the observer hears of a panic
	for i := from; i < len(l.conns); i++ {
		if failure := l.run(&watch, i, call); failure != nil {
			err = l.failed(i, failure)
			return err
		}
	}
	err = nil
	return err
}

// run calls the i-th receiver unless it is gone, and lets its panic through.
func (l *list[F]) run(w *watch, i int, call func(context.Context, F) error) error {
	c := l.conns[i]
	if !c.begin() {
		return nil
	}
	err := errNotReturned
	started := w.now()
	defer func() {
		c.end(err)
		w.receiverEnd(c, started, err)
	}()
	err = call(w.ctx, l.calls[i])
	return err
}

// everyone calls all from the given one on and joins their errors with the
// failure of an earlier one, if there is one.
func (l *list[F]) everyone(ctx context.Context, from int, failure error, call func(context.Context, F) error) (err error) {
	var errs []error
	if failure != nil {
		errs = append(errs, failure)
	}
	watch := l.watch(ctx, "SendRobust")
	err = errNotReturned // what the observer hears of runtime.Goexit
	defer func() { watch.end(err) }()
	for i := from; i < len(l.conns); i++ {
		if _, failure := l.runGuarded(&watch, i, call); failure != nil {
			errs = append(errs, failure)
		}
	}
	err = errors.Join(errs...)
	return err
}

// runGuarded calls the i-th receiver unless it is gone, and wraps its error
// or its panic.
func (l *list[F]) runGuarded(w *watch, i int, call func(context.Context, F) error) (called bool, failure error) {
	c := l.conns[i]
	if !c.begin() {
		return false, nil
	}
	err := errNotReturned
	started := w.now()
	defer func() {
		if value := recover(); value != nil {
			err = newPanicError(value)
		}
		c.end(err)
		w.receiverEnd(c, started, err)
		if err != nil {
			failure = c.failed(err)
		}
	}()
	err = call(w.ctx, l.calls[i])
	return true, nil
}

// together calls everyone at once and waits for all. A receiver that ends its
// goroutine by runtime.Goexit has failed.
func (l *list[F]) together(ctx context.Context, call func(context.Context, F) error) error {
	watch := l.watch(ctx, "SendAsync")
	errs := make([]error, len(l.conns))
	var receivers sync.WaitGroup
	for i := range l.conns {
		receivers.Go(func() {
			returned := false
			defer func() {
				if !returned {
					errs[i] = l.failed(i, errNotReturned)
				}
			}()
			_, errs[i] = l.runGuarded(&watch, i, call)
			returned = true
		})
	}
	receivers.Wait()
	err := errors.Join(errs...)
	watch.end(err)
	return err
}

// oneByOne yields after each call. A panic of the loop's body is not the
// receiver's and passes through.
func (l *list[F]) oneByOne(ctx context.Context, call func(context.Context, F) error, yield func(*Connection, error) bool) {
	watch := l.watch(ctx, "Deliver")
	var errs []error
	defer func() { watch.end(errors.Join(errs...)) }()
	for i, c := range l.conns {
		called, failure := l.runGuarded(&watch, i, call)
		if failure != nil {
			errs = append(errs, failure)
		}
		if (called || failure != nil) && !yield(c, failure) {
			return
		}
	}
}
