// Package blockingreceiver defines an analyzer that finds receivers which make the sender wait.
//
// # Analyzer blockingreceiver
//
// blockingreceiver: find synchronous receivers that make the sender wait
//
// A dispatcher calls its receivers in the goroutine of the sender, one after another. A receiver that dials a mail
// server, queries a database, sleeps, or waits for another goroutine makes every sender wait, and with it the request
// that the sender serves.
//
//	// WRONG: the request waits for the mail server
//	orders.Connect("mail", func(ctx context.Context, o Order) error { return smtp.SendMail(addr, nil, from, o.To, o.Text) })
//
//	// RIGHT: the mail is handed to a queue
//	orders.Connect("mail", mail, dispatch.InBackground(queue))
//
// A receiver waits when it, or anything that it calls in its own goroutine, to any depth and in any package, does
// something of these classes: net (dialling, HTTP, RPC, mail), db (queries), exec (other processes), sleep, stdin, wait
// (WaitGroup, Cond, errgroup, semaphores), chan (channel operations without a bound). The classes disk and lock are off by
// default; -blockingreceiver.classes changes the set.
//
// A channel operation has a bound when it stands in a select with a default, or when the channel is seen to be made with
// a buffer. Work that is handed to a goroutine does not count, nor does a receiver that is connected for background
// delivery.
//
// A method of an interface waits when every implementation in the interface's own package does. Where the
// implementations stand elsewhere, package main judges: the receiver is reported, at the import of the package that
// connects it, when every type that the program puts behind the interface waits.
//
// A comment above a function says what the analysis cannot see:
//
//	//signalvet:nonblocking the connection is local and answers at once
//	//signalvet:blocking net
//
// # Limits
//
// Functions in fields are not followed, nor are interfaces whose types the program takes from containers or other
// interfaces. How long a wait takes, and whether a guard makes it rare, is not judged.
package blockingreceiver
