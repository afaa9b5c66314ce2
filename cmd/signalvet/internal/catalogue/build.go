package catalogue

import (
	"cmp"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
	parts "github.com/signalvet/signalvet/passes/catalogue"
)

// Material is what a catalogue is made of.
type Material struct {
	Module   string // the path of the main module
	Root     string // its directory
	Parts    []*parts.Part
	Findings []finding.Finding // that count
}

// builder puts a catalogue together.
type builder struct {
	Material
	sources    *sources
	identities *identities
	commands   map[string][]string // by package
	signals    map[string]*Signal
	completed  map[string]bool     // wrappers whose callers are seen, by function and role
	payloads   map[string][]string // what wrappers send, by function
	held       map[string][]Held   // by package and place of the send
	where      map[*Send]string    // where a send is, for held
	out        *Catalogue
}

// Build returns the catalogue of what the parts tell.
func Build(m Material) *Catalogue {
	slices.SortFunc(m.Parts, func(a, b *parts.Part) int { return cmp.Compare(a.Package, b.Package) })
	b := &builder{
		Material: m, sources: newSources(), identities: newIdentities(m.Parts), commands: commandsOf(m.Parts),
		signals: make(map[string]*Signal), completed: make(map[string]bool), payloads: make(map[string][]string), held: make(map[string][]Held), where: make(map[*Send]string),
		out: &Catalogue{Version: Version, Module: m.Module, Commands: programs(m.Parts), Signals: []*Signal{}, Dispatchers: []Dispatcher{}, Findings: []Finding{}},
	}
	b.prepare()
	for _, p := range m.Parts {
		for i := range p.Operations {
			b.operation(p, &p.Operations[i])
		}
		for i := range p.Dispatchers {
			b.dispatcher(&p.Dispatchers[i])
		}
	}
	b.define()
	b.finish()
	return b.out
}

// prepare gathers what single operations cannot tell: the callers of wrappers, and the locks of callers.
func (b *builder) prepare() {
	for _, p := range b.Parts {
		for i := range p.Operations {
			op := &p.Operations[i]
			if op.Via != "" {
				b.completed[op.Via+" "+op.Role] = true
			}
			if op.Role == "send" {
				b.payloads[op.Func] = op.Calls
			}
		}
		for _, h := range p.Held {
			key := h.Package + " " + h.Where
			b.held[key] = append(b.held[key], Held{Locks: h.Locks, Function: short(h.Func), Place: b.place(p.Package, h.Place)})
		}
	}
}

// operation adds an operation to its signal.
func (b *builder) operation(p *parts.Part, op *parts.Operation) {
	if b.completed[op.Func+" "+op.Role] {
		return // a wrapper: the calls that complete it count
	}
	if _, kind := b.identities.key(op); kind == Unknown && op.Token {
		return // the connection knows what it is of, and nobody else
	}
	s := b.signal(p, op)
	use := b.use(p, op)
	switch op.Role {
	case "send":
		s.Sends = append(s.Sends, b.send(p, op, use))
	case "connect":
		for i := range op.Receivers {
			s.Receivers = append(s.Receivers, b.receiver(p, op, &op.Receivers[i], use))
		}
		if len(op.Receivers) == 0 {
			s.Receivers = append(s.Receivers, b.receiver(p, op, &parts.Receiver{Name: "given by callers"}, use))
		}
	case "disconnect", "disconnect-all":
		s.Disconnects = append(s.Disconnects, Other{Use: use, Role: op.Role, UID: uidOf(op)})
	default:
		s.Others = append(s.Others, Other{Use: use, Role: op.Role})
	}
}

// signal is that of an operation, made when it is seen first.
func (b *builder) signal(p *parts.Part, op *parts.Operation) *Signal {
	key, kind := b.identities.key(op)
	s := b.signals[key]
	if s == nil {
		s = newSignal(key, kind)
		s.Package, s.Name = p.Package, cmp.Or(op.Signal.Name, short(op.Via), op.Signal.Type, "a signal of "+short(op.Signal.Library))
		b.signals[key] = s
	}
	b.describe(s, p, &op.Signal)
	return s
}

func newSignal(key, kind string) *Signal {
	return &Signal{
		ID: key, Kind: kind, Sends: []Send{}, Receivers: []Receiver{}, Disconnects: []Other{}, Others: []Other{},
		Findings: []Finding{}, Commands: []string{},
	}
}

// describe adds to a signal what one operation knows of it.
func (b *builder) describe(s *Signal, p *parts.Part, id *parts.Identity) {
	s.Dispatcher, s.Inferred = id.Library, id.Inferred
	if s.Payload == "" {
		s.Payload = short(id.Payload)
	}
	place := id.Place
	switch s.Kind {
	case Topic:
		s.Name, s.Bus = id.Topic, short(b.identities.busName(id))
		place = id.ConstantPlace
		if id.Constant != "" {
			s.Package = home(id.Constant)
		}
	case Object, Field, Variable:
		s.Name = short(s.ID)
		if !b.known(s.Package) || s.Package == p.Package {
			s.Package = b.home(s.ID, p.Package)
		}
	case Local:
		s.Name = short(id.Instance)
	}
	if s.Type == "" && (s.Kind == Field || s.Kind == Variable || s.Kind == Local || s.Kind == Unknown) {
		s.Type = id.Type
	}
	if s.Place == nil && place != nil && s.Kind != Object {
		at := b.place(s.Package, *place)
		s.Place, s.Doc = &at, b.sources.doc(place)
	}
}

func (b *builder) known(pkg string) bool {
	return slices.ContainsFunc(b.Parts, func(p *parts.Part) bool { return p.Package == pkg })
}

// home is the package of a qualified name: the longest of the module that it begins with, or else by its form.
func (b *builder) home(name, fallback string) string {
	found := ""
	for _, p := range b.Parts {
		if strings.HasPrefix(name, p.Package+".") && len(p.Package) > len(found) {
			found = p.Package
		}
	}
	if found != "" {
		return found
	}
	if pkg := home(name); pkg != name {
		return pkg
	}
	return fallback
}

func (b *builder) use(p *parts.Part, op *parts.Operation) Use {
	return Use{
		Function: short(op.Func), Package: p.Package, Place: b.place(p.Package, op.Place), Via: short(op.Via),
		Callers: op.Open, Sender: op.Sender, Commands: b.commands[p.Package], Findings: []Finding{},
	}
}

// place is a position relative to the module; one of another module begins with the path of its package.
func (b *builder) place(pkg string, at parts.Place) Place {
	file, err := filepath.Rel(b.Root, at.File)
	if err != nil || file == ".." || strings.HasPrefix(file, ".."+string(filepath.Separator)) {
		file = path.Join(pkg, filepath.Base(at.File))
	}
	return Place{File: filepath.ToSlash(file), Line: at.Line, Column: at.Column}
}

func (b *builder) placeOf(pkg string, at *parts.Place) *Place {
	if at == nil {
		return nil
	}
	place := b.place(pkg, *at)
	return &place
}

func (b *builder) send(p *parts.Part, op *parts.Operation, use Use) Send {
	s := Send{
		Use: use, Doc: b.sources.comment(op.Place), Payload: op.Calls, Delivery: op.Delivery, Goroutine: op.InFlight,
		Locks: op.Locks, Transaction: op.Transaction, Begun: b.placeOf(p.Package, op.Begun),
		HeldBy: b.held[p.Package+" "+op.Where],
	}
	if op.Via != "" {
		s.Payload = b.payloads[op.Via] // the wrapper has other parameters
	}
	if s.Locks == nil {
		s.Locks = []string{}
	}
	return s
}

func (b *builder) receiver(p *parts.Part, op *parts.Operation, r *parts.Receiver, use Use) Receiver {
	out := Receiver{
		Use: use, Name: r.Name, ReceiverPackage: r.Package, At: b.placeOf(r.Package, r.Place), Reason: b.sources.comment(op.Place),
		UID: uidOf(op), Delivery: op.Delivery, Late: op.Late, Once: op.Once, Priority: op.Priority, Blocks: []string{},
		straight: op.Straight, initial: op.Initial, unordered: op.Unordered, sequence: op.Place.Line<<12 + op.Place.Column,
	}
	if !r.Literal {
		out.Doc = b.sources.doc(r.Place)
	}
	if out.ReceiverPackage == "" {
		out.ReceiverPackage = p.Package
	}
	for _, block := range r.Blocks {
		out.Blocks = append(out.Blocks, block.Class+": "+block.Chain)
	}
	return out
}

func uidOf(op *parts.Operation) string {
	if op.UID == "" || op.UID == "…" && !op.UIDKnown {
		return "" // the dispatcher has none, or nothing is known of it
	}
	return op.UID
}

func (b *builder) dispatcher(d *parts.Dispatcher) {
	out := Dispatcher{Name: short(d.Key), Doc: b.sources.doc(&d.Place), Place: b.place(home(d.Key), d.Place), Functions: []Function{}}
	for _, fn := range d.Funcs {
		out.Functions = append(out.Functions, Function{Name: fn.Name, Role: fn.Role, Place: b.place(home(d.Key), fn.Place)})
	}
	b.out.Dispatchers = append(b.out.Dispatchers, out)
}

// define adds what the packages know of the signals that they declare, also of those that nobody uses.
func (b *builder) define() {
	for _, p := range b.Parts {
		for _, declared := range p.Signals {
			s := b.signals[declared.Key]
			if s == nil {
				s = newSignal(declared.Key, Variable)
				if strings.Contains(strings.TrimPrefix(declared.Key, p.Package+"."), ".") {
					s.Kind = Field
				}
				s.Name, b.signals[declared.Key] = short(declared.Key), s
			}
			at := b.place(p.Package, declared.Place)
			s.Package, s.Type, s.Place, s.Doc = p.Package, declared.Type, &at, b.sources.doc(&declared.Place)
			if s.Dispatcher == "" {
				s.Dispatcher = declared.Library
			}
		}
	}
}
