// Package blocking is the table of what library functions do that matters to
// the question "does this receiver make its sender wait".
//
// The table is written by hand, for two reasons. Propagating from system calls,
// channel operations and locks through the standard library taints a third of
// its exported functions (fmt.Sprintf takes a pool, json.Marshal a lock), and
// still misses http.Get, whose work hides behind an interface. So the standard
// library is a barrier: it is never analysed, and what is not in the table does
// not wait. The client libraries that the table covers are treated alike, since
// they too hide their waiting behind goroutines, pools and interfaces.
//
// A function waits when its caller goes on only after something outside the
// process, or another goroutine, has done its part. Readers and writers of
// unknown origin (io.Reader, bufio.Scanner) are not in the table.
//
// # Symbols
//
// A symbol is the name of a function, or TYPE.METHOD, where TYPE is the type that
// declares the method, an interface likewise: a call of Read on a *net.TCPConn is
// "conn.Read" of net, because the unexported conn declares it.
//
// # Grammar
//
// The data are the files data/*.txt, read line by line:
//
//	# a comment, also at the end of a line
//	package PATH...            opens a section on these packages
//	package PATH... partly     the same, but the other functions are analysed
//	SYMBOL WORD...             says what a function of these packages does
//
// The words are
//
//	net db exec sleep stdin    the class of its waiting, one at most
//	wait chan disk lock
//	calls:N,N                  it calls these parameters before it returns
//	goes:N,N                   it calls these parameters in another goroutine
//	exits                      it never returns
//	none                       it does nothing of the kind
//	except NAME...             (last) what a pattern does not mean
//
// An asterisk in a symbol stands for any letters and digits, so that "Client.*" are the
// exported methods of Client; in a path it stands for any part of one element. A name
// after except may hold asterisks as well; it is compared with the method, or the
// function, alone. A symbol without asterisk wins over patterns, and the earlier pattern
// over the later. A section that names the package wins over one with a pattern.
package blocking
