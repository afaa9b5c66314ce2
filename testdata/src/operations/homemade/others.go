package homemade

import (
	"errors"
	"io"
	"net/http"
)

// Chain is middleware: it makes one handler of many.
type Chain struct {
	middlewares []func(http.Handler) http.Handler
}

// Use adds one.
func (c *Chain) Use(m func(http.Handler) http.Handler) { c.middlewares = append(c.middlewares, m) }

func (c *Chain) dispatch(h http.Handler) http.Handler {
	for _, m := range c.middlewares {
		h = m(h)
	}
	return h
}

// Mux asks each endpoint whether it wants the packet.
type Mux struct{ endpoints map[string]func([]byte) bool }

// Add adds an endpoint.
func (m *Mux) Add(name string, match func([]byte) bool) { m.endpoints[name] = match }

func (m *Mux) dispatch(packet []byte) string {
	for name, match := range m.endpoints {
		if match(packet) {
			return name
		}
	}
	return ""
}

// Registry looks one function up.
type Registry struct {
	commands map[string]func([]string) error
}

// Register adds a command.
func (r *Registry) Register(name string, run func([]string) error) { r.commands[name] = run }

// Dispatch runs one command.
func (r *Registry) Dispatch(name string, args []string) error {
	if run, ok := r.commands[name]; ok {
		return run(args)
	}
	return errors.New("no such command")
}

// Tee writes to all, as io.MultiWriter does.
type Tee struct{ writers []io.Writer }

// Add adds a writer.
func (t *Tee) Add(w io.Writer) { t.writers = append(t.writers, w) }

// Broadcast writes.
func (t *Tee) Broadcast(text []byte) {
	for _, w := range t.writers {
		_, _ = w.Write(text)
	}
}

// Transport finds the first that works.
type Transport struct{ senders []func([]byte) error }

// Add adds a sender.
func (t *Transport) Add(send func([]byte) error) { t.senders = append(t.senders, send) }

// Send tries each.
func (t *Transport) Send(packet []byte) error {
	for _, send := range t.senders {
		if err := send(packet); err == nil {
			return nil
		}
	}
	return errors.New("nobody")
}

// Pool hands each job to its workers.
type Pool struct{ workers []chan func() }

// AddWorker adds a worker.
func (p *Pool) AddWorker() <-chan func() {
	jobs := make(chan func())
	p.workers = append(p.workers, jobs)
	return jobs
}

// Dispatch gives every worker the job.
func (p *Pool) Dispatch(job func()) {
	for _, w := range p.workers {
		w <- job
	}
}

// Server has shutdown hooks and migrations.
type Server struct {
	onShutdown []func()
	migrations []func() error
	options    []func(*Server)
}

// RegisterOnShutdown adds a hook.
func (s *Server) RegisterOnShutdown(f func()) { s.onShutdown = append(s.onShutdown, f) }

// Shutdown calls the hooks.
func (s *Server) Shutdown() {
	for _, f := range s.onShutdown {
		f()
	}
}

// AddMigration adds a step.
func (s *Server) AddMigration(f func() error) { s.migrations = append(s.migrations, f) }

// Migrate takes the steps.
func (s *Server) Migrate() error {
	for _, f := range s.migrations {
		if err := f(); err != nil {
			return err
		}
	}
	return nil
}

// AddOption keeps an option.
func (s *Server) AddOption(f func(*Server)) { s.options = append(s.options, f) }

// Trigger applies the options.
func (s *Server) Trigger() {
	for _, f := range s.options {
		f(s)
	}
}

// Visitor is shown nodes.
type Visitor interface{ Visit(n int) Visitor }

// Walker shows nodes to visitors.
type Walker struct{ visitors []Visitor }

// Add adds a visitor.
func (w *Walker) Add(v Visitor) { w.visitors = append(w.visitors, v) }

// Walk shows them.
func (w *Walker) Walk(n int) {
	for i, v := range w.visitors {
		w.visitors[i] = v.Visit(n)
	}
}
