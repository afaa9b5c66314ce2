package gorm

func (db *DB) Callback() *callbacks { return nil }

type callbacks struct{}

func (cs *callbacks) Create() *processor { return nil }
func (cs *callbacks) Query() *processor  { return nil }
func (cs *callbacks) Update() *processor { return nil }
func (cs *callbacks) Delete() *processor { return nil }

type processor struct{}

func (p *processor) Before(name string) *callback             { return nil }
func (p *processor) After(name string) *callback              { return nil }
func (p *processor) Register(name string, fn func(*DB)) error { return nil }
func (p *processor) Remove(name string) error                 { return nil }
func (p *processor) Replace(name string, fn func(*DB)) error  { return nil }

type callback struct{}

func (c *callback) Before(name string) *callback             { return nil }
func (c *callback) After(name string) *callback              { return nil }
func (c *callback) Register(name string, fn func(*DB)) error { return nil }
func (c *callback) Remove(name string) error                 { return nil }
func (c *callback) Replace(name string, fn func(*DB)) error  { return nil }
