package dupconnect

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
)

// requests reports connects in functions that run for each request or connection.
func (c *connects) requests() {
	c.ops.Walk(func(o *operations.Outline) {
		if !serves(o) {
			return // not called for each request
		}
		rec := c.record(o)
		for i := range rec.all {
			c.request(o, &rec.all[i])
		}
	})
}

// handlers are the types of the parameters by which a function that serves requests is known.
var handlers = [][]string{
	{"net/http.ResponseWriter", "*net/http.Request"},
	{"*github.com/gin-gonic/gin.Context"},
	{"github.com/labstack/echo/v4.Context"},
	{"github.com/labstack/echo.Context"},
	{"*github.com/labstack/echo/v5.Context"},
	{"*github.com/gofiber/fiber/v2.Ctx"},
	{"github.com/gofiber/fiber/v3.Ctx"},
	{"*github.com/valyala/fasthttp.RequestCtx"},
	{"*github.com/pocketbase/pocketbase/core.RequestEvent"},
	{"*golang.org/x/net/websocket.Conn"},
}

// conns are the types of connections, by which a function that serves one is known, when its name says so too.
var conns = map[string]bool{
	"net.Conn":                           true,
	"*github.com/gorilla/websocket.Conn": true,
	"*github.com/coder/websocket.Conn":   true,
	"*nhooyr.io/websocket.Conn":          true,
}

// serves reports whether o handles one request, or one connection.
func serves(o *operations.Outline) bool {
	sig := o.Signature()
	if sig == nil {
		return false // the initialisation of variables
	}
	var params []string
	for p := range sig.Params().Variables() {
		params = append(params, types.TypeString(p.Type(), nil))
	}
	text := strings.Join(params, ",")
	for _, h := range handlers {
		if text == strings.Join(h, ",") {
			return true
		}
	}
	name := strings.ToLower(o.Name())
	return conns[text] && (strings.HasPrefix(name, "handle") || strings.HasPrefix(name, "serve"))
}

// request judges one connection that is made for each request.
func (c *connects) request(o *operations.Outline, m *Made) {
	if m.Connect.Keep || m.Handled || !lasting(o, m.Connect.Signal) || c.guarded(o, m.pos) {
		return // meant, looked after, on a signal of the request's own, or made once
	}
	if m.Connect.UID != "" && m.comparable() && m.fixed(func(r operations.Ref) bool { return lasting(o, r) }) {
		c.report(m.pos, m.end, fmt.Sprintf("receiver %s is connected to %s per request (two requests meet; %s)", m.name(), m.signal(), m.why()), nil)
		return
	}
	if m.Ended || c.disconnected(m) {
		return // a context, or something that the program does, ends it
	}
	c.report(m.pos, m.end, fmt.Sprintf("receiver %s is connected to %s per request and never disconnected", m.name(), m.signal()), nil)
}

// guarded reports whether a condition on what outlives the request decides whether pos is reached.
func (c *connects) guarded(o *operations.Outline, pos token.Pos) bool {
	var body *ast.BlockStmt
	switch {
	case o.Lit != nil:
		body = o.Lit.Body
	case o.Decl != nil:
		body = o.Decl.Body
	}
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		stmt, ok := n.(*ast.IfStmt)
		if ok && stmt.Pos() < pos && (pos < stmt.End() || leaves(stmt.Body)) && c.lasts(o, stmt.Cond) {
			found = true
		}
		return !found
	})
	return found
}

// leaves reports whether a block ends with a return.
func leaves(block *ast.BlockStmt) bool {
	if len(block.List) == 0 {
		return false // nothing happens
	}
	_, ok := block.List[len(block.List)-1].(*ast.ReturnStmt)
	return ok
}

// lasts reports whether a condition asks something that outlives the request: a package-level variable, or a field of
// something that is no parameter of o.
func (c *connects) lasts(o *operations.Outline, cond ast.Expr) bool {
	found := false
	ast.Inspect(cond, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok {
			return true // something around names
		}
		v, ok := c.pass.TypesInfo.Uses[id].(*types.Var)
		if ok && !v.IsField() {
			ref := c.ops.Value(o, id).Ref
			found = found || lasting(o, ref)
		}
		return !found
	})
	return found
}
